import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { followScenario } from '../../src/islands/follow.ts';
import { createScenario } from '../../src/islands/scenario-store.ts';
import type { Calculator } from '../../src/scenario/index.ts';

const uptime = calculators.uptime as Calculator;

/** The little of an element that following takes. */
class Figure {
  changed = false;
  writes = 0;
  #text: string;
  readonly follow: string;
  constructor(follow: string, text: string) {
    this.follow = follow;
    this.#text = text;
  }
  get textContent() {
    return this.#text;
  }
  set textContent(text) {
    this.#text = text;
    this.writes++;
  }
  getAttribute = () => this.follow;
  toggleAttribute(_: string, on: boolean) {
    this.changed = on;
  }
}

function page(...figures: Figure[]) {
  const root = {
    querySelectorAll(selector: string) {
      const [, start = ''] = /^\[data-follow\^="(.*)"\]$/.exec(selector) ?? [];
      return figures.filter(({ follow }) => follow.startsWith(start));
    },
  };
  return root as unknown as ParentNode;
}

describe('the figures in a page’s prose', () => {
  const published = () => ({
    year: new Figure('uptime.out.downtimeYear', '8\u00a0h 45\u00a0min 57\u00a0s'),
    service: new Figure('uptime.in.service', '168\u00a0h'),
    other: new Figure('budget.out.budget', '43\u00a0min'),
    unknown: new Figure('uptime.out.nothing', 'as it was'),
  });

  it('follow the scenario, and those of other calculators and unknown names stay as they are', () => {
    const { year, service, other, unknown } = published();
    const scenario = createScenario(uptime, '');
    scenario.edit('service', '40');
    followScenario(page(year, service, other, unknown), uptime, scenario.state.value);
    expect(year.textContent).toBe('2\u00a0h 5\u00a0min 14\u00a0s');
    expect(service.textContent).toBe('40\u00a0h');
    expect([other.textContent, unknown.textContent]).toEqual(['43\u00a0min', 'as it was']);
  });

  it('are marked while they differ from the page as published, and no longer when they don’t', () => {
    const { year, service } = published();
    const scenario = createScenario(uptime, '');
    const root = page(year, service);
    scenario.edit('availability', '99.99');
    followScenario(root, uptime, scenario.state.value);
    expect([year.changed, service.changed]).toEqual([true, false]);
    scenario.reset();
    followScenario(root, uptime, scenario.state.value);
    expect([year.changed, year.textContent]).toEqual([false, '8\u00a0h 45\u00a0min 57\u00a0s']);
  });

  it('stay at the last good answer while a field is bad', () => {
    const { year, service } = published();
    const scenario = createScenario(uptime, '');
    scenario.edit('service', '40');
    scenario.edit('service', '40 x');
    followScenario(page(year, service), uptime, scenario.state.value);
    expect([service.textContent, year.textContent]).toEqual(['40\u00a0h', '2\u00a0h 5\u00a0min 14\u00a0s']);
  });

  it('are written only where they change', () => {
    const { year, service } = published();
    followScenario(page(year, service), uptime, createScenario(uptime, '').state.value);
    expect([year.writes, service.writes]).toEqual([0, 0]);
  });
});
