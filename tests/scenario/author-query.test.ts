import { describe, expect, it } from 'vitest';
import chain from '../../src/calculators/chain.ts';
import uptime from '../../src/calculators/uptime.ts';
import { authorQueryMistakes, type Calculator, figureText } from '../../src/scenario/index.ts';

const calculator = uptime as unknown as Calculator;

describe('a query that an author wrote', () => {
  it('is faultless with known keys and good values, or empty', () => {
    expect(authorQueryMistakes(calculator, '')).toEqual([]);
    expect(authorQueryMistakes(calculator, 'availability=99.95&service=40h')).toEqual([]);
  });

  it('names each key that there is none of, and what there is', () => {
    const [mistake = '', ...more] = authorQueryMistakes(calculator, 'availabilty=99.95');
    expect(more).toEqual([]);
    expect(mistake).toContain('no input availabilty');
    expect(mistake).toContain('availability, downtime');
  });

  it('tells what a visitor would be told of a bad value', () => {
    const [mistake = ''] = authorQueryMistakes(calculator, 'availability=101');
    expect(mistake).toMatch(/^availability: .*101/);
  });
});

describe('the text of a figure', () => {
  it('is computed once for all figures of a scenario', () => {
    const asked: unknown[] = [];
    const counting: Calculator = {
      ...calculator,
      compute(values) {
        asked.push(values);
        return calculator.compute(values);
      },
    };
    const day = () => figureText(counting, 'availability=99.5', { output: 'downtimeDay' });
    expect(day()).toBe(day());
    expect(authorQueryMistakes(counting, 'availability=99.5')).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(figureText(counting, 'availability=99.9', { output: 'downtimeDay' })).not.toBe(day());
    expect(asked).toHaveLength(2);
  });

  it('is refused where the figure has no meaning for what is asked', () => {
    // A part given as a percentage has no rate, so that its system has no frequency of failures.
    const figure = { output: 'frequencyYear' };
    const parts = chain as unknown as Calculator;
    expect(() => figureText(parts, 'system=all(a:99.9)', figure)).toThrow('has no output frequencyYear here');
    expect(figureText(parts, 'system=all(a:999h/1h)', figure)).toMatch(/^8\.77/);
  });

  it('is what the calculator shows, of an answer or of an input', () => {
    expect(figureText(calculator, 'availability=99.9&year=365', { output: 'downtimeDay' })).toBe(
      '1\u00a0min 26.4\u00a0s',
    );
    expect(figureText(calculator, 'availability=99.95', { input: 'availability' })).toBe('99.95\u00a0%');
  });

  it.each([
    ['', { output: 'downtimes' }, 'has no output downtimes here. There are downtimeYear'],
    ['', { input: 'availabilities' }, 'has no input availabilities here. There are availability'],
    ['', {}, 'has no input'],
    ['availability=101', { output: 'nines' }, '101'],
    ['nines=3', { output: 'nines' }, 'no input nines'],
  ])('is refused for “%s” and %j', (query, figure, message) => {
    expect(() => figureText(calculator, query, figure)).toThrow(message);
  });
});
