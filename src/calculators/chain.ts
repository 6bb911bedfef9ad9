import {
  type CutSet,
  DiagramTooLarge,
  hoursPerYear,
  minimalCutSets,
  type Percentage,
  readSystemFormula,
  type SystemAvailability,
  type SystemGroup,
  type SystemTree,
  systemAvailability,
  TextProblem,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatDuration,
  formatPercentage,
  formatShare,
  input,
  type Output,
  output,
  yearInput,
} from '../scenario/index.ts';
import { blockDiagram } from './chain-blocks.ts';
import { heaviest } from './chain-heaviest.ts';

/** A system as it was typed, with its answer: both cost so much for tangled ones that they are had once. */
interface System {
  readonly tree: SystemTree;
  readonly answer: SystemAvailability;
  /** Minimal cut sets of one and two parts, the likeliest first; absent where there are too many to list. */
  readonly cutSets?: readonly CutSet[];
}

function cutSetsOf(tree: SystemTree): Pick<System, 'cutSets'> {
  try {
    return { cutSets: minimalCutSets(tree, 2) };
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function readSystem(text: string): System {
  const tree = readSystemFormula(text);
  try {
    return { tree, answer: systemAvailability(tree), ...cutSetsOf(tree) };
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    throw new TextProblem(
      'So many groups share these parts that the system cannot be worked out exactly. Name each part in fewer groups, or enter the system in pieces.',
      { position: 0, expected: 'parts that fewer groups share' },
    );
  }
}

/** Reads a text, or gives what came of it the last time: a field reads its text again when other fields change. */
function lastRemembered<Value>(parse: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly result: () => Value } | undefined;
  return (text) => {
    if (last?.text !== text) {
      try {
        const value = parse(text);
        last = { text, result: () => value };
      } catch (error) {
        last = {
          text,
          result: () => {
            throw error;
          },
        };
      }
    }
    return last.result();
  };
}

function groupsIn(tree: SystemTree): SystemGroup[] {
  return tree.kind === 'part' ? [] : [tree, ...tree.members.flatMap(groupsIn)];
}

function partsIn(tree: SystemTree): readonly { readonly availability: Percentage }[] {
  return tree.kind === 'part' ? [tree] : tree.members.flatMap(partsIn);
}

export default defineCalculator({
  slug: 'chain',
  title: 'A system is as good as its arrangement',
  question: 'How available is a system of parts, and which part keeps it down?',
  about:
    'Works out any arrangement of parts in series, in parallel and k out of n, exactly even where one part serves several branches, and with a common cause where redundant parts have one. It says which part the downtime hangs on.',
  inputs: {
    system: input.formula({
      label: 'System',
      help: 'all(…) needs every member, any(…) one, 2of(…) two. A part is name:99.9 or name:5000h/8h (time to failure, time to repair); 3*web:99.5 is three of them. A name used again is the same part; beta=5 at the end of a group makes 5 % of its failures common.',
      fallback: 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))',
      parse: lastRemembered(readSystem),
    }),
    year: yearInput,
  },
  groups: [
    { label: 'The arrangement', keys: ['system'] },
    { label: 'What is counted', keys: ['year'] },
  ],
  outputs: {
    availability: output.availability({
      label: 'Availability',
      term: 'availability',
      primary: true,
      tone: 'up',
    }),
    unavailability: output.share({ label: 'Unavailability', term: 'unavailability' }),
    downtimeYear: output.duration({ label: 'Downtime a year', term: 'downtime' }),
    // Known only where every part has a time to failure and a time to repair.
    frequencyYear: output.perYear({
      label: 'Outages',
      term: 'outage-frequency',
    }) as Output<number | undefined>,
    mut: output.duration({
      label: 'Mean time up',
      help: 'between one outage and the next',
      rounding: 'down',
    }) as Output<number | undefined>,
    mdt: output.duration({ label: 'Mean length of an outage' }) as Output<number | undefined>,
    singlePoints: output.count({
      label: 'Single points of failure',
      help: 'parts, and common causes, each of which is enough to stop the system',
    }) as Output<number | undefined>,
    weakest: output.shares({
      label: 'Likeliest ways to go down',
      help: 'one part or two that are down at the same time, with the share of time in which they are',
    }) as Output<readonly { readonly label: string; readonly fraction: number }[] | undefined>,
    importance: output.importances({
      label: 'Importance of each part',
      help: 'Birnbaum: how often this part decides. Criticality: the share of the downtime in which it is down and decides. RAW: the unavailability if it were always down, as a multiple. RRW: the factor by which it would fall if the part never failed.',
    }),
  },
  compute({ system: { parsed }, year }) {
    const { availability, unavailability, importance, cycle } = parsed.answer;
    const yearHours = hoursPerYear(year);
    const likely = parsed.cutSets?.filter((set) => set.unavailability > 0);
    return {
      availability: { fraction: availability, complement: unavailability },
      unavailability,
      downtimeYear: unavailability * yearHours,
      frequencyYear: cycle && cycle.failuresPerHour * yearHours,
      mut: cycle?.mutHours,
      mdt: cycle?.mdtHours,
      singlePoints: parsed.cutSets?.filter(({ parts }) => parts.length === 1).length,
      weakest: likely?.slice(0, 5).map((set) => ({
        label: set.parts.join(' and '),
        fraction: set.unavailability,
      })),
      importance,
    };
  },
  summary({ system }, { availability, downtimeYear, frequencyYear, mdt }) {
    const up = `The system is up ${formatPercentage(availability)} of the time and down ${formatDuration(downtimeYear)} a year`;
    const [name, share] = heaviest(system.parsed.answer);
    const blame = share > 0 ? `; ${name} has a hand in ${formatShare(share, 'nearest')} of that` : '';
    if (!frequencyYear || mdt === undefined) return `${up}${blame}.`;
    const times = formatCounted(frequencyYear, 'time', 3);
    return `${up}${blame}; it fails ${times} a year, for ${formatDuration(mdt)} on average.`;
  },
  pictures: ({ system }) => [blockDiagram(system.parsed.tree, system.parsed.answer)],
  formula: {
    symbols: String.raw`A_{\text{all}} = \prod_i A_i \qquad u_{\text{any}} = \prod_i u_i \qquad A_{k \text{ of } n} = \sum_{i=k}^{n} \binom{n}{i} A^i u^{n-i} \qquad D = u \cdot Y`,
    worked: String.raw`u = 1 - \val{out.availability} = \val{out.unavailability} \qquad D = \val{out.unavailability} \cdot Y = \val{out.downtimeYear}`,
    where: [
      'A, u: availability and unavailability, u = 1 − A; of a part with a time to failure and a time to repair, u = MTTR/(MTTF + MTTR)',
      'k of n: for n like parts; unlike ones are added up case by case, and shared ones are followed through a decision diagram',
      'D: downtime in a year of length Y',
      'beta β: a group’s parts fail together with βu and singly with (1 − β)u each',
    ],
  },
  assumptions: [
    'Parts fail and are repaired independently of each other, but for what a beta makes common. Each is repaired as if it had a crew of its own, and goes on failing while the system is down.',
    'Redundancy takes over at once and without fail. What a failover costs and how often it goes wrong is the failover pair’s question.',
    'A percentage from a contract is a promise, not a measurement; the answer is no better than the figures that go in.',
    'A part that stands in several places is one part: it is up or down in all of them together.',
  ],
  warnings({ system }, { unavailability }) {
    const found: string[] = [];
    const groups = groupsIn(system.parsed.tree);
    const redundant = groups.some(({ needed, members }) => needed < members.length);
    if (redundant && unavailability < 1e-6 && !groups.some(({ beta }) => beta)) {
      found.push(
        'Below a millionth, independence decides the answer, and it rarely holds that far: two redundant parts share a room, a supplier and an administrator. Try beta=5 in the group.',
      );
    }
    if (partsIn(system.parsed.tree).some(({ availability }) => availability.complement > 0.1)) {
      found.push(
        'A part is down more than a tenth of the time. Long repairs overlap, and one crew could not look after all of them as assumed here.',
      );
    }
    if (partsIn(system.parsed.tree).some(({ availability }) => availability.complement === 0)) {
      found.push('A part at 100 % never fails here. None in this world does.');
    }
    return found;
  },
  presets: [
    { label: 'Web shop', query: '', note: 'a load balancer, two of three web servers, two databases' },
    {
      label: 'Nothing doubled',
      query: 'system=all(web:99.5,app:99.5,db:99.9,storage:99.99,network:99.99)',
      note: 'five links of a chain',
    },
    {
      label: 'Two sites, one DNS',
      query: 'system=any(all(site1:99.9,dns:99.99),all(site2:99.9,dns))',
      note: 'a shared part is not doubled by writing it twice',
    },
    {
      label: 'Cluster on shared storage',
      query: 'system=all(any(2*host:5000h/8h,beta=5),storage:100000h/4h,network:50000h/2h)',
      note: 'two hosts, one array',
    },
    {
      label: 'Blade chassis',
      query:
        'system=all(midplane:500000h/24h,2of(3*psu:100000h/8h,beta=5),any(2*switch:150000h/8h,beta=5),14of(16*blade:50000h/8h))',
      note: 'sixteen blades, fourteen needed; what they share decides',
    },
    {
      label: 'Two of three with a common cause',
      query: 'system=2of(3*p:99.9,beta=5)',
      note: 'a twentieth of the failures strikes all three',
    },
    {
      label: 'Two lines to one branch',
      query: 'system=all(router:99.95,any(fibre:99.9,mobile:98))',
      note: 'the weaker line helps more than it seems',
    },
  ],
  examples: [
    {
      query: 'system=any(a:99,b:99)',
      outputs: { availability: 0.9999 },
      source: 'AWS Well-Architected Framework, Reliability Pillar, equation 5: two at 99 % make 99.99 %',
    },
    {
      query: 'system=all(app:99.95,sql:99.99)',
      outputs: { availability: 0.9994 },
      within: 1e-7,
      source: 'Azure Architecture Center, composite SLA: 99.95 % × 99.99 % = 99.94 %',
    },
    {
      query: 'system=any(east:99.95,west:99.95)',
      outputs: { unavailability: 2.5e-7 },
      source: 'Azure Architecture Center, two regions: 99.999975 %',
    },
    {
      query: 'system=2of(3*unit:90)',
      outputs: { availability: 0.972 },
      source: 'reliabilitycalc, two out of three at 90 %: 97.2 %',
    },
    {
      query: 'system=all(psu:99,any(2*fan:95),2of(3*disk:97))',
      outputs: { availability: 0.9849 },
      within: 2e-5,
      source: 'schematex, power supply, two fans, two of three disks: 0.9849',
    },
    {
      query: 'system=2of(3*p:99.9,beta=5)',
      outputs: { unavailability: 5.3e-5 },
      within: 0.006,
      source: 'fta-studio, two out of three at 10⁻³ with a beta of 5 %: 5.3 × 10⁻⁵',
    },
    {
      query: 'system=all(a:50000h/5h,b:20000h/2h)',
      outputs: { mut: 51_429_600 },
      within: 1e-4,
      source: 'pixelbeat, two disks of 50,000 h and 20,000 h: one failure in 14,286 h',
    },
  ],
});
