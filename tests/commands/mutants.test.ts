import { describe, expect, it } from 'vitest';
import { percentFound, scoreInWords, scoreOf, testsOf } from '../../src/commands/mutants.mjs';
import { temporaryProject } from './temporary-project.ts';

describe('the tests that have to find a file’s mutants', () => {
  const project = () =>
    temporaryProject({
      'src/availability/index.ts': "export * from './gamma.ts';",
      'src/availability/gamma.ts': "import { tail } from './tail.ts';",
      'src/availability/poisson.ts': "import { tail } from './tail.ts';",
      'src/availability/tail.ts': "import { term } from './term.ts';",
      'src/availability/term.ts': "import type { Tail } from './tail.ts';",
      'tests/availability/gamma.test.ts': '',
      'tests/availability/poisson.test.ts': '',
      'tests/calculators/pair.test.ts': '',
      'tests/calculators/pair-pictures.test.ts': '',
    }).root;

  it('are the one of its name', () => {
    expect(testsOf(project(), 'availability', 'gamma')).toEqual(['tests/availability/gamma.test.ts']);
  });

  it('are that of its pictures too, which are found by it alone', () => {
    const pictures = 'tests/calculators/pair-pictures.test.ts';
    expect(testsOf(project(), 'calculators', 'pair')).toEqual(['tests/calculators/pair.test.ts', pictures]);
    expect(testsOf(project(), 'calculators', 'pair-pictures')).toEqual([pictures]);
  });

  it('are those of the files that use it, however far up, where none has its name', () => {
    const both = ['tests/availability/gamma.test.ts', 'tests/availability/poisson.test.ts'];
    expect(testsOf(project(), 'availability', 'tail')).toEqual(both);
    expect(testsOf(project(), 'availability', 'term')).toEqual(both);
  });
});

it('counts a folder without mutants as whole', () => {
  expect(percentFound({ found: 0, missed: 0 })).toBe(100);
  expect(percentFound({ found: 9, missed: 1 })).toBe(90);
});

describe('a score', () => {
  const statuses = ['Killed', 'Killed', 'Timeout', 'RuntimeError', 'Survived', 'NoCoverage', 'Ignored'];

  it('counts what ran out of time or broke a test file as found, what no test runs as missed', () => {
    expect(scoreOf(statuses)).toEqual({ found: 4, missed: 2, timedOut: 1, broke: 1, others: 1 });
  });

  it('says what was found by no failing test, and the share if time-outs are none', () => {
    expect(scoreInWords(scoreOf(statuses))).toBe(
      '4 found, 1 of them by running out of time (50.0 % without), 1 of them as a test file loaded, 2 missed, 1 left out',
    );
    expect(scoreInWords(scoreOf(['Killed', 'Survived']))).toBe('1 found, 1 missed');
  });
});
