import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { type Card, calculatorCard, siteCard, termCard } from '../../src/publishing/card.ts';
import { cardPng, cardSvg } from '../../src/publishing/card-picture.ts';
import { tokenColour } from '../../src/publishing/tokens.ts';
import { cardFaults } from './card-faults.ts';
import { pixelsOf, pngSize } from './png.ts';

const { uptime } = calculators;
if (!uptime) throw new Error('The calculator uptime is gone.');
const card = calculatorCard(uptime);

describe('a card’s picture', () => {
  it('is the same to the byte whenever it is drawn', async () => {
    const [once, again] = [await cardPng(card), await cardPng(structuredClone(card))];
    expect(Buffer.compare(once, again)).toBe(0);
    expect(pngSize(once)).toEqual({ width: 1200, height: 630 });
  });

  it('has the site’s paper, and red only where something is down', async () => {
    const shows = async (one: Card, colour: string) =>
      (await cardSvg(one)).split(tokenColour(colour)).length > 2;
    const { at } = pixelsOf(await cardPng(card));
    expect(at(5, 5)).toEqual([0xf5, 0xf4, 0xee, 255]);
    expect(await shows(card, 'down')).toBe(true);
    for (const other of [siteCard(), termCard({ term: 'Uptime', short: 'Time up.' })]) {
      expect(await shows(other, 'down')).toBe(false);
    }
  });

  it('marks a year’s downtime at the end of its rule, to scale', async () => {
    const red = async (unavailability: number) => {
      const { at } = pixelsOf(await cardPng({ ...card, unavailability }));
      const row = Array.from({ length: 1200 }, (_, x) => at(x, 570));
      return row.filter(([r = 0, g = 0, b = 0]) => r > 150 && g < 100 && b < 80).length;
    };
    expect(await red(0.5)).toBeCloseTo(528, -1);
    expect(await red(0.1)).toBeCloseTo(106, -1);
    expect(await red(0)).toBe(0);
  });

  const long =
    'Which of the two, if either, comes back first after a failure of the host, and who is to wait?';
  const sentence =
    'A single server is down 14 h 11 s a year, a failover pair 12 min 55.4 s and a lockstep pair 2 min. ';
  it.each([
    ['a long title', { ...card, title: long }],
    ['a long answer', { ...card, answer: { ...card.answer, summary: sentence.repeat(3) } }],
    ['a long figure', { ...card, answer: { ...card.answer, figure: '12,345 d 23 h 59 min 59 s' } }],
    ['all of them', { ...card, title: long, answer: { ...card.answer, summary: sentence.repeat(2.5) } }],
    ['a long term', termCard({ term: 'Uninterruptible power supply of a whole site', short: 'x' })],
    ['a long definition', termCard({ term: 'Term', short: 'word '.repeat(40) })],
  ])('has room for %s', async (_, one) => {
    expect(cardFaults(await cardPng(one as Card))).toEqual([]);
  });

  it('runs into its rule or over its edge where it has no room, which is noticed', async () => {
    const words = { ...card, answer: { ...card.answer, summary: sentence.repeat(9) } } as Card;
    expect(cardFaults(await cardPng(words))).not.toEqual([]);
    expect(cardFaults(await cardPng({ ...card, title: 'x'.repeat(80) }))).not.toEqual([]);
  });

  it('tells which letters the serif lacks', async () => {
    const told: string[] = [];
    const missing = (letters: string) => told.push(letters);
    await cardSvg(termCard({ term: 'Plain', short: 'λ, μ, 1 − β, 99.9 %, “quoted”, café · 2 × 3' }), missing);
    expect(told).toEqual([]);
    await cardSvg(termCard({ term: 'Plain', short: 'の' }), missing);
    expect(told.join('')).toContain('の');
  });
});

describe('drawn cards', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'advisor-cards-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return join(made, 'cards');
  };

  it('are kept, and taken from there while they show the same', async () => {
    const kept = folder();
    const png = await cardPng(card, kept);
    const [name = '', ...others] = readdirSync(kept);
    expect(others).toEqual([]);
    expect(Buffer.compare(readFileSync(join(kept, name)), png)).toBe(0);
    writeFileSync(join(kept, name), 'kept');
    expect(Buffer.from(await cardPng(structuredClone(card), kept)).toString()).toBe('kept');
  });

  it('are drawn anew when a word or a figure changes', async () => {
    const kept = folder();
    await cardPng(card, kept);
    await cardPng({ ...card, unavailability: 0.2 }, kept);
    await cardPng({ ...card, title: 'Another' }, kept);
    expect(new Set(readdirSync(kept)).size).toBe(3);
  });
});
