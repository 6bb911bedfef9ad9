import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import type { Rows } from '../../src/scenario/index.ts';

const vms = calculators.restart?.inputs.vms?.rows as Rows;
const bands = calculators.guarantee?.inputs.bands?.rows as Rows;

describe('a list as a table', () => {
  it('has a cell for each part of a row', () => {
    expect(vms.split('db:1x2@180s, app:2x4@120s>db+ad')).toEqual([
      ['db', '1', '2', '180s', ''],
      ['app', '2', '4', '120s', 'db+ad'],
    ]);
    expect(bands.split('99.99:10,99:30')).toEqual([
      ['99.99', '10'],
      ['99', '30'],
    ]);
  });

  it('goes back to the text that it came from', () => {
    for (const rows of [vms, bands]) {
      const input = rows === vms ? calculators.restart?.inputs.vms : calculators.guarantee?.inputs.bands;
      const text = input?.write(input.fallback) ?? '';
      expect(rows.join(rows.split(text))).toBe(text);
    }
  });

  it('takes cells as people write them: commas in decimals and between names', () => {
    expect(
      bands.join([
        ['99,95 %', '10 %'],
        ['99', '25,5'],
      ]),
    ).toBe('99.95 %:10 %,99:25.5');
    expect(vms.join([['web', '3', '8', '1,5min', 'app, db; ad']])).toBe('web:3x8@1.5min>app+db+ad');
  });

  it.each([
    ['db:1x2@180s,app:2xy@120s', 18, 2, 'How many'],
    ['db:1x2@180,app:2x4@120s', 10, 1, 'Boot time'],
    ['db:1x2@180,app:2x4@120s', 11, 2, 'Name'],
    ['db:1x2@180s,,app', 16, 2, 'Name'],
    // An x in a name is none that parts cells.
    ['xx:1', 4, 1, 'Tier'],
    ['', 0, 1, 'Name'],
  ])('of “%s” at %s has row %s, “%s”', (text, position, row, label) => {
    expect(vms.cellAt(text, position)).toEqual({ row, label });
  });

  it('says in which of its cells a fault is', () => {
    const told = (query: string) => {
      const reading = calculators.restart?.inputs.vms?.read(query);
      return reading?.ok === false ? reading.message : '';
    };
    expect(told('db:1x2@180s,app:2x4@')).toMatch(/^Row 2, “Boot time”: Character 21 should begin/);
    expect(told('db:1x2@180s,app:2x4@5parsec')).toMatch(/^Row 2, “Boot time”: /);
    expect(calculators.guarantee?.inputs.bands?.read('99.99:ten')).toMatchObject({
      message: expect.stringMatching(/^Row 1, “Credit, %”: Expected a credit/),
    });
  });

  it('keeps what was typed, whatever it is, once it stands in cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Z', '7', '.', ' ', '%', 'ä'), maxLength: 6 });
    const row = fc.tuple(
      cell.filter((text) => text.trim() !== ''),
      cell,
      cell,
      cell,
      cell,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (table) => {
        const tidy = table.map((cells) => cells.map((text) => text.trim()));
        expect(vms.split(vms.join(table))).toEqual(tidy);
      }),
    );
  });

  it('takes any text apart without a fault, and leaves out rows with nothing in them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const cells of vms.split(text)) expect(cells).toHaveLength(vms.columns.length);
      }),
    );
    expect(
      vms.join([
        ['', ' ', '', '', ''],
        ['db', '1', '1', '3s', ''],
      ]),
    ).toBe('db:1x1@3s');
    expect(vms.split('')).toEqual([]);
  });
});
