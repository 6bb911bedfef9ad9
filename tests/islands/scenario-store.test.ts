import { afterEach, describe, expect, it, vi } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { ownQuery, queryOf } from '../../src/islands/scenario-link.ts';
import { presetScenario } from '../../src/islands/scenario-of-page.ts';
import { overruledBy } from '../../src/islands/scenario-state.ts';
import { createScenario } from '../../src/islands/scenario-store.ts';
import type { Calculator } from '../../src/scenario/index.ts';

const uptime = calculators.uptime as Calculator;

/** A scenario of uptime, and short ways to what a panel would show of it. */
function opened(preset = '') {
  const scenario = createScenario(uptime, preset);
  return {
    scenario,
    text: (key: string) => scenario.state.value.texts[key]?.replaceAll('\u00a0', ' '),
    year: () => uptime.outputs.downtimeYear?.plain(scenario.state.value.results.downtimeYear),
    problems: () => scenario.state.value.problems,
    /** Types a text and leaves the field. */
    type(key: string, text: string) {
      scenario.edit(key, text);
      scenario.tidy(key);
      scenario.settle();
    },
  };
}

describe('a scenario', () => {
  it('starts at its defaults, answered, with every field filled', () => {
    const { scenario, text, year, problems } = opened();
    expect(text('availability')).toBe('99.9 %');
    expect(text('service')).toBe('168 h');
    expect(text('downtime')).toBe('');
    // models.md 2(a): 31,556.952 s at 99.9 % of a mean year.
    expect(year()).toBeCloseTo(31_556.952, 9);
    expect(problems()).toEqual({});
    expect([scenario.past.value, scenario.future.value, queryOf(scenario)]).toEqual([0, 0, '']);
  });

  it('starts at the preset of its page', () => {
    const { scenario, text, year } = opened('availability=99.95&year=julian');
    expect(text('availability')).toBe('99.95 %');
    // models.md T3: 4 h 23 min of a year of 365.25 days.
    expect(year()).toBeCloseTo(15_778.8, 6);
    expect(queryOf(scenario)).toBe('');
  });
});

describe('a scenario that a page is built with beside another answer', () => {
  const kept = createScenario(uptime, 'availability=99').initial;
  const scenario = createScenario(uptime, '', kept);

  it('compares with it from the start, says so in its address, and lets go of it', () => {
    expect(scenario.keptAtFirst).toBe(kept);
    expect(scenario.pinned.value).toBe(kept);
    expect(scenario.state.value).toBe(scenario.initial);
    expect(ownQuery(scenario)).toBe('compare=availability%3D99');
    scenario.unpin();
    expect(scenario.pinned.value).toBeUndefined();
    expect(ownQuery(scenario)).toBe('');
  });
});

describe('typing into a field', () => {
  it('answers at once what can be read, and leaves the text as it is typed', () => {
    const { scenario, text, year } = opened();
    scenario.edit('availability', '99,95');
    expect(text('availability')).toBe('99,95');
    expect(year()).toBeCloseTo(15_778.476, 6);
    expect(queryOf(scenario)).toBe('availability=99.95');
  });

  it('keeps a bad text beside its sentence, and the last good answer stands', () => {
    const { scenario, text, year, problems } = opened();
    scenario.edit('availability', '99.99');
    const good = year();
    scenario.edit('availability', '99.99x');
    expect(text('availability')).toBe('99.99x');
    expect(problems().availability).toMatch(/^“99\.99x” is not a percentage\. .*\.$/);
    expect(year()).toBe(good);
    expect(queryOf(scenario)).toBe('availability=99.99');
  });

  it('has no problem left once the text is good again', () => {
    const { scenario, problems } = opened();
    scenario.edit('availability', '');
    expect(Object.keys(problems())).toEqual(['availability']);
    scenario.edit('availability', '99');
    expect(problems()).toEqual({});
  });

  it('keeps the problem of one field while another is changed, and answers that one', () => {
    const { scenario, text, year, problems } = opened();
    scenario.edit('availability', 'high');
    scenario.edit('service', '40 h');
    expect(Object.keys(problems())).toEqual(['availability']);
    expect(text('availability')).toBe('high');
    expect(year()).toBeCloseTo((31_556.952 * 40) / 168, 6);
  });

  it('lets the last good answer stand while two fields contradict each other', () => {
    const { scenario, text, year, problems } = opened();
    scenario.edit('maintenance', '100 h');
    const good = year();
    // One hour a week is 52 h a year.
    scenario.edit('service', '1 h');
    expect(problems().maintenance).toMatch(/leaves no service time/);
    expect(text('service')).toBe('1 h');
    expect(year()).toBe(good);
    expect(queryOf(scenario)).toBe('maintenance=100h');
    scenario.edit('maintenance', '10 h');
    expect(problems()).toEqual({});
    expect(queryOf(scenario)).toBe('maintenance=10h&service=1h');
  });

  it('keeps a contradiction in view while a third field is bad, and both are gone when both are mended', () => {
    const { scenario, problems } = opened();
    scenario.edit('maintenance', '8784h');
    scenario.edit('availability', '?');
    expect(Object.keys(problems()).sort()).toEqual(['availability', 'maintenance']);
    scenario.edit('availability', '99');
    expect(Object.keys(problems())).toEqual(['maintenance']);
    scenario.edit('maintenance', '0');
    expect(problems()).toEqual({});
  });

  it('into a field that there is none of changes nothing', () => {
    const { scenario } = opened();
    const before = scenario.state.value;
    scenario.edit('altitude', '5');
    scenario.tidy('altitude');
    expect(scenario.state.value).toBe(before);
  });
});

describe('an input that decides instead of another', () => {
  it('is answered when it is given', () => {
    const { scenario, year } = opened();
    scenario.edit('per', 'month');
    scenario.edit('downtime', '45 min');
    // vectors/calculators.json, uptime?downtime=45min&per=month.
    expect(year()).toBeCloseTo(32_400, 6);
    expect(overruledBy(uptime, 'availability', scenario.state.value.values)).toBe('downtime');
    expect(overruledBy(uptime, 'service', scenario.state.value.values)).toBeUndefined();
  });

  it('is cleared when the other is changed, with its text and its problem', () => {
    const { scenario, text, year, problems } = opened();
    scenario.edit('downtime', '45 min');
    scenario.edit('downtime', '45 mn');
    expect(Object.keys(problems())).toEqual(['downtime']);
    scenario.edit('availability', '99.99');
    expect(text('downtime')).toBe('');
    expect(problems()).toEqual({});
    expect(year()).toBeCloseTo(3155.6952, 6);
    expect(overruledBy(uptime, 'availability', scenario.state.value.values)).toBeUndefined();
    expect(queryOf(scenario)).toBe('availability=99.99');
  });

  it('leaves the other to decide when it is emptied', () => {
    const { scenario, year } = opened();
    scenario.edit('downtime', '45 min');
    scenario.edit('downtime', '');
    expect(year()).toBeCloseTo(31_556.952, 9);
    expect(queryOf(scenario)).toBe('');
  });

  it('stands while the other is given a text that cannot be read', () => {
    const { scenario, text, year } = opened();
    scenario.edit('downtime', '1 h');
    const good = year();
    scenario.edit('availability', 'x');
    expect([text('downtime'), year()]).toEqual(['1 h', good]);
  });
});

describe('leaving a field', () => {
  it('writes its text as it was read', () => {
    const { scenario, text, year } = opened();
    scenario.edit('availability', ' 99,950 % ');
    const answer = year();
    scenario.tidy('availability');
    expect(text('availability')).toBe('99.95 %');
    expect(year()).toBe(answer);
  });

  it('leaves a text alone that could not be read', () => {
    const { scenario, text } = opened();
    scenario.edit('service', 'office hours');
    scenario.tidy('service');
    expect(text('service')).toBe('office hours');
  });

  it('leaves a text alone that needs no tidying', () => {
    const { scenario } = opened();
    const before = scenario.state.value;
    scenario.tidy('service');
    expect(scenario.state.value).toBe(before);
  });
});

describe('taking back', () => {
  it('goes back by settled changes, and forward again', () => {
    const { scenario, text, type } = opened();
    type('availability', '99');
    type('service', '40');
    expect([scenario.past.value, scenario.future.value]).toEqual([2, 0]);
    scenario.undo();
    expect([text('availability'), text('service')]).toEqual(['99 %', '168 h']);
    expect([scenario.past.value, scenario.future.value]).toEqual([1, 1]);
    scenario.undo();
    expect(text('availability')).toBe('99.9 %');
    scenario.redo();
    scenario.redo();
    expect([text('availability'), text('service')]).toEqual(['99 %', '40 h']);
    expect([scenario.past.value, scenario.future.value]).toEqual([2, 0]);
  });

  it('goes nowhere from the first step, nor beyond the last', () => {
    const { scenario, type, text } = opened();
    scenario.undo();
    scenario.redo();
    expect(queryOf(scenario)).toBe('');
    type('availability', '99');
    scenario.redo();
    expect(text('availability')).toBe('99 %');
    scenario.undo();
    scenario.undo();
    expect([scenario.past.value, scenario.future.value]).toEqual([0, 1]);
  });

  it('takes a whole number typed digit by digit back in one step', () => {
    const { scenario, text } = opened();
    for (const typed of ['9', '99', '99.', '99.9', '99.99']) scenario.edit('availability', typed);
    scenario.settle();
    expect(scenario.past.value).toBe(1);
    scenario.undo();
    expect(text('availability')).toBe('99.9 %');
  });

  it('counts no step where nothing has changed', () => {
    const { scenario } = opened();
    scenario.settle();
    scenario.settle();
    expect(scenario.past.value).toBe(0);
  });

  it('counts no step for the tidying of a text after its change has settled', () => {
    const { scenario, text } = opened();
    scenario.edit('availability', '99,95');
    scenario.settle();
    scenario.tidy('availability');
    scenario.settle();
    expect([scenario.past.value, text('availability')]).toEqual([1, '99.95 %']);
    scenario.undo();
    expect(text('availability')).toBe('99.9 %');
    scenario.redo();
    expect(text('availability')).toBe('99.95 %');
  });

  it('forgets what was taken back once something else is changed', () => {
    const { scenario, text, type } = opened();
    type('availability', '99');
    scenario.undo();
    type('availability', '95');
    expect([scenario.past.value, scenario.future.value]).toEqual([1, 0]);
    scenario.redo();
    expect(text('availability')).toBe('95 %');
  });

  it('brings a bad text back with its sentence', () => {
    const { scenario, text, type, problems } = opened();
    type('availability', 'lots');
    type('availability', '99');
    scenario.undo();
    expect(text('availability')).toBe('lots');
    expect(Object.keys(problems())).toEqual(['availability']);
  });
});

describe('starting again', () => {
  it('goes to the page’s own preset, and can itself be taken back', () => {
    const { scenario, text, type } = opened('availability=99.99');
    type('availability', '95');
    type('maintenance', 'some');
    scenario.reset();
    expect([text('availability'), text('maintenance')]).toEqual(['99.99 %', '0 h']);
    expect(scenario.state.value.problems).toEqual({});
    expect(queryOf(scenario)).toBe('');
    scenario.undo();
    expect([text('availability'), text('maintenance')]).toEqual(['95 %', 'some']);
  });

  it('is no step where nothing was changed', () => {
    const { scenario } = opened();
    scenario.reset();
    expect(scenario.past.value).toBe(0);
  });
});

describe('opening an address', () => {
  it('takes over what it says, and starts a history of its own', () => {
    const { scenario, text, type } = opened();
    type('service', '40');
    scenario.open('?availability=99.95&utm_source=x');
    expect([text('availability'), text('service')]).toEqual(['99.95 %', '168 h']);
    expect([scenario.past.value, scenario.future.value]).toEqual([0, 0]);
    scenario.undo();
    expect(text('availability')).toBe('99.95 %');
  });

  it('reads it as a difference from the page’s own preset, and writes it so', () => {
    const { scenario, text } = opened('availability=99.99&service=40');
    scenario.open('maintenance=12h');
    expect([text('availability'), text('service'), text('maintenance')]).toEqual(['99.99 %', '40 h', '12 h']);
    expect(queryOf(scenario, 'utm_source=x&maintenance=1h')).toBe('utm_source=x&maintenance=12h');
    scenario.open('availability=99.9');
    expect(queryOf(scenario)).toBe('availability=99.9');
    expect(ownQuery(scenario)).toBe('service=40h');
  });

  it('keeps a bad text in its field, beside its sentence, and answers with the start instead', () => {
    const { scenario, text, year, problems } = opened();
    scenario.open('availability=all%20the%20time&service=40');
    expect([text('availability'), text('service')]).toEqual(['all the time', '40 h']);
    expect(problems().availability).toContain('“all the time” is not a percentage.');
    expect(year()).toBeCloseTo((31_556.952 * 40) / 168, 6);
    expect(queryOf(scenario)).toBe('service=40h');
  });

  it('shows what was asked where it contradicts itself, with the sentence about it', () => {
    const { scenario, text, problems } = opened();
    scenario.open('service=1h&maintenance=100h');
    expect([text('service'), text('maintenance')]).toEqual(['1 h', '100h']);
    expect(problems().maintenance).toMatch(/leaves no service time/);
  });

  it('never throws where it contradicts the page’s own preset', () => {
    const { scenario, year, problems } = opened('maintenance=100h');
    const before = year();
    scenario.open('service=1h');
    expect(year()).toBe(before);
    expect(Object.keys(problems())).toEqual(['maintenance']);
  });

  it('goes back to the start for an address that says nothing', () => {
    const { scenario, text } = opened('availability=99.99');
    scenario.open('availability=95');
    scenario.open('');
    expect(text('availability')).toBe('99.99 %');
  });
});

describe('the scenario of every calculator', () => {
  it.each(Object.entries(calculators))(
    'of %s is there to be edited, reset and passed on',
    (_, calculator) => {
      const scenario = createScenario(calculator, '');
      const before = scenario.state.value;
      for (const [key, input] of Object.entries(calculator.inputs)) {
        scenario.edit(key, input.show(input.fallback));
        scenario.edit(key, '\u0000');
        expect(scenario.state.value.problems[key]).toMatch(/\.$/);
        expect(scenario.state.value.results).toEqual(before.results);
        scenario.reset();
      }
      expect(scenario.state.value.texts).toEqual(before.texts);
      expect(queryOf(scenario, 'utm_source=x')).toBe('utm_source=x');
    },
  );
});

describe('the scenario of a page', () => {
  it('has the preset that its author wrote', () => {
    const scenario = presetScenario(uptime, 'availability=99.95');
    expect(scenario.state.value.values.availability).toEqual({ fraction: 0.9995, complement: 0.0005 });
  });

  it.each([
    ['availabilty=99.95', /no input is called availabilty\. Inputs: availability, downtime, /],
    ['availability=99.95&utm_source=x', /no input is called utm_source/],
    ['availability=101', /availability: “101” is too much/],
    ['per=decade', /per: “decade” is not one of the choices/],
    ['service=1h&maintenance=100h', /maintenance: That leaves no service time/],
  ])('fails the build for “%s”, with the calculator and the mend', (preset, message) => {
    expect(() => presetScenario(uptime, preset)).toThrow(message);
    expect(() => presetScenario(uptime, preset)).toThrow(`Preset “${preset}” of uptime`);
  });
});

describe('a fault of ours', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('leaves the last answer standing, keeps the text, says so beside the field and is reported', () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const fault = new Error('a fault in the maths');
    const faulty: Calculator = {
      ...uptime,
      compute(values) {
        if (values.service !== 168) throw fault;
        return uptime.compute(values);
      },
    };
    const { state, edit } = createScenario(faulty, '');
    const before = state.value.results;
    edit('service', '40 h');
    expect(state.value.results).toBe(before);
    expect(state.value.texts.service).toBe('40 h');
    expect(state.value.problems.service).toMatch(/could not be worked out/);
    expect(report).toHaveBeenCalledWith(fault);
  });
});

describe('typing something and typing it back', () => {
  it('is no step that undo would have to take back', () => {
    const { scenario } = opened();
    scenario.edit('service', '40 h');
    scenario.edit('service', scenario.calculator.inputs.service?.show(168) ?? '');
    scenario.settle();
    expect(scenario.past.value).toBe(0);
  });
});
