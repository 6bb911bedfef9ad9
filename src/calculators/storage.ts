import {
  type DiskRedundancy,
  dataLossProbability,
  hoursPerUnit,
  hoursPerYear,
  meanTimeToDataLoss,
  type StorageDesign,
  storageDesign,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatDuration,
  formatShare,
  formatSignificant,
  input,
  logAxis,
  NBSP,
  output,
  timeAxis,
  yearInput,
} from '../scenario/index.ts';
import { coverOf, designs, interruptionsOf } from './storage-pictures.ts';

/** Groups with parity, and how many disks make one. */
const parity = new Map<DiskRedundancy, { readonly name: string; readonly fewest: number }>([
  ['raid5', { name: 'RAID 5', fewest: 3 }],
  ['raid6', { name: 'RAID 6', fewest: 4 }],
]);

const designNames = { array: 'An array', local: 'Exported local disks', mirrored: 'Mirrored hosts' } as const;

const lines = [
  { label: 'storage down', key: 'storageDowntimeYear' },
  { label: 'a machine on it down', key: 'serviceDowntimeYear' },
] as const;

export default defineCalculator({
  slug: 'storage',
  title: 'What a storage guarantee leaves out',
  question: 'If storage never stops, do the machines on it?',
  about:
    'Sets the availability of storage beside that of a virtual machine which uses it, for an array, for local disks that one host exports, and for disks mirrored between two hosts. Beside that it gives the mean time to data loss of the disks.',
  inputs: {
    design: input.choice<StorageDesign>({
      label: 'Where the data is',
      fallback: 'mirrored',
      options: [
        { value: 'array', label: 'in a shared array' },
        { value: 'local', label: 'in one host, exported to the others' },
        { value: 'mirrored', label: 'mirrored between two hosts' },
      ],
    }),
    arrayAvailability: input.percentage({
      label: 'Availability of the array',
      help: 'As its maker promises it. Counts for the shared array only.',
      term: 'availability',
      fallback: '99.999',
      least: '0',
      most: '100',
      example: '99.99',
      stops: ['99', '99.5', '99.9', '99.95', '99.99', '99.995', '99.999', '99.9995', '99.9999', '100'],
    }),
    hostMttf: input.duration({
      label: 'MTTF of a host',
      help: 'Server and hypervisor: mean time until it takes its machines down.',
      term: 'mttf',
      fallback: '5000h',
      least: '1min',
      most: '1000000000h',
      example: '8760 h',
      stops: [
        ...['100h', '200h', '500h', '1000h', '2000h', '3000h', '5000h', '8760h', '15000h', '20000h'],
        ...['30000h', '50000h', '100000h', '200000h'],
      ],
    }),
    hostMttr: input.duration({
      label: 'MTTR of a host',
      help: 'Until the host is back in service; with mirroring, until its copy is up to date again.',
      term: 'mttr',
      fallback: '8h',
      least: '0h',
      most: '1000000h',
      example: '4 h',
      stops: ['15min', '30min', '1h', '2h', '4h', '6h', '8h', '12h', '24h', '48h', '72h', '96h', '168h'],
    }),
    vmRestart: input.duration({
      label: 'Restart on another host',
      help: 'From the failure of its host until a virtual machine serves again elsewhere.',
      fallback: '5min',
      least: '0s',
      most: '100000h',
      example: '3 min',
      stops: [
        '10s',
        '30s',
        '1min',
        '2min',
        '3min',
        '5min',
        '8min',
        '10min',
        '15min',
        '20min',
        '30min',
        '60min',
      ],
    }),
    disks: input.count({
      label: 'Disks',
      help: 'In one group, parity or mirror included.',
      fallback: '8',
      least: '1',
      most: '100000',
      example: '12',
      stops: ['1', '2', '3', '4', '5', '6', '8', '10', '12', '14', '16', '20', '24', '36', '48', '60'],
    }),
    redundancy: input.choice<DiskRedundancy>({
      label: 'Redundancy of the disks',
      fallback: 'raid5',
      options: [
        { value: 'none', label: 'none' },
        { value: 'mirror', label: 'mirrored pairs' },
        { value: 'raid5', label: 'RAID 5' },
        { value: 'raid6', label: 'RAID 6' },
      ],
    }),
    diskMttf: input.duration({
      label: 'MTTF of a disk',
      help: 'Data sheets say a million hours and more; in the field disks failed several times as often.',
      term: 'mttf',
      fallback: '1000000h',
      least: '1h',
      most: '1000000000000h',
      example: '300000 h',
      stops: [
        ...['50000h', '100000h', '200000h', '300000h', '500000h', '750000h', '1000000h', '1200000h'],
        ...['1500000h', '2000000h', '2500000h'],
      ],
    }),
    rebuild: input.duration({
      label: 'Replace and rebuild',
      help: 'From the failure of a disk until its data is redundant again.',
      fallback: '24h',
      least: '0h',
      most: '1000000h',
      example: '36 h',
      stops: ['1h', '2h', '4h', '6h', '8h', '12h', '24h', '36h', '48h', '72h', '96h', '168h', '336h'],
    }),
    mission: input.duration({
      label: 'Time in service',
      fallback: '5y',
      least: '0y',
      most: '10000y',
      example: '7 y',
      stops: ['1y', '2y', '3y', '4y', '5y', '6y', '7y', '8y', '10y'],
    }),
    year: yearInput,
  },
  groups: [
    {
      label: 'Storage and hosts',
      keys: ['design', 'arrayAvailability', 'hostMttf', 'hostMttr', 'vmRestart'],
    },
    { label: 'Disks', keys: ['disks', 'redundancy', 'diskMttf', 'rebuild', 'mission'] },
    { label: 'What is counted', keys: ['year'] },
  ],
  outputs: {
    serviceAvailability: output.availability({
      label: 'Availability of a machine on this storage',
      term: 'availability',
      primary: true,
      tone: 'up',
    }),
    serviceDowntimeYear: output.duration({ label: 'Downtime of the machine a year', term: 'downtime' }),
    storageAvailability: output.availability({ label: 'Availability of the storage' }),
    storageDowntimeYear: output.duration({ label: 'Downtime of the storage a year' }),
    vmInterruptionsYear: output.perYear({
      label: 'Interruptions of the machine',
      term: 'outage-frequency',
    }),
    mttdl: output.duration({
      label: 'Mean time to data loss (MTTDL)',
      help: 'it ranks designs and is no forecast',
      rounding: 'down',
    }),
    lossProbability: output.share({ label: 'Chance of losing data in that time' }),
  },
  check({ disks, redundancy }) {
    if (redundancy === 'mirror' && disks % 2 !== 0) {
      const near = disks === 1 ? '2 at least' : `${disks - 1} or ${disks + 1}`;
      return [{ key: 'disks', message: `Mirrored pairs need an even number of disks: ${near}.` }];
    }
    const group = parity.get(redundancy);
    if (!group || disks >= group.fewest) return [];
    const message = `${group.name} needs at least ${group.fewest} disks. Give more, or another redundancy.`;
    return [{ key: 'disks', message }];
  },
  compute({ design, arrayAvailability, hostMttf, hostMttr, vmRestart, disks, redundancy, mission, ...rest }) {
    const { storage, service, vmInterruptionsPerHour } = storageDesign({
      design,
      arrayUnavailability: arrayAvailability.complement,
      hostMttfHours: hostMttf,
      hostMttrHours: hostMttr,
      vmRestartHours: vmRestart,
    });
    const yearHours = hoursPerYear(rest.year);
    const group = { disks, redundancy, mttfHours: rest.diskMttf, rebuildHours: rest.rebuild };
    const mttdl = meanTimeToDataLoss(group);
    return {
      serviceAvailability: service,
      serviceDowntimeYear: service.complement * yearHours,
      storageAvailability: storage,
      storageDowntimeYear: storage.complement * yearHours,
      vmInterruptionsYear: vmInterruptionsPerHour * yearHours,
      mttdl,
      lossProbability: dataLossProbability(mttdl, mission),
    };
  },
  summary({ design }, { storageDowntimeYear, serviceDowntimeYear, vmInterruptionsYear, lossProbability }) {
    const loss = formatShare(lossProbability);
    const times = formatCounted(vmInterruptionsYear, 'time', 3);
    return `${designNames[design]}: storage is down ${formatDuration(storageDowntimeYear)} a year, a machine on it ${formatDuration(serviceDowntimeYear)}, interrupted ${times}; the chance of losing data is ${loss}.`;
  },
  pictures(values, _, compute) {
    const counts = designs.map(({ design }) => compute({ ...values, design }).vmInterruptionsYear);
    // The host under the machine stops it under any design, and so as often as under the one that adds least.
    const own = Math.min(...counts);
    const times = designs.map(({ text }, i) => ({ text, all: counts[i] ?? own }));
    return [
      coverOf(designNames[values.design], values.design, values.redundancy),
      interruptionsOf(own, times),
    ];
  },
  chart(values, compute) {
    const least = Math.min(100, values.hostMttf);
    const most = Math.max(100_000, values.hostMttf);
    const decades = logAxis('MTTF of a host, in hours', least, most, (hours) => formatSignificant(hours, 3));
    // Of more than three decades every other one is marked, as their texts are long.
    const ticks = decades.ticks.filter((_, i, all) => all.length <= 4 || i % 2 === 0);
    const x = { ...decades, ticks, show: (hours: number) => `${formatSignificant(hours, 3)}${NBSP}h` };
    const count = Math.round(Math.log10(x.most / x.least)) * 8;
    const places = Array.from({ length: count + 1 }, (_, i) => x.least * 10 ** (i / 8));
    const answers = places.map((hostMttf) => compute({ ...values, hostMttf }));
    const own = compute(values);
    const times = answers.flatMap((answer) => lines.map(({ key }) => answer[key]));
    const longest = Math.max(...times, hoursPerUnit.s);
    const shortest = Math.min(...times.filter((time) => time > 0), longest / 1e4);
    const y = timeAxis('Downtime a year', Math.max(shortest, longest * 1e-12), longest);
    return {
      title: 'What better hosts do for the storage, and for the machines on it',
      x,
      y,
      series: lines.map(({ label, key }) => ({
        label,
        points: answers.flatMap((answer, i) =>
          answer[key] >= y.least ? [{ x: places[i] ?? x.least, y: answer[key] }] : [],
        ),
      })),
      marks: lines
        .map(({ key }, series) => ({
          series,
          x: values.hostMttf,
          y: own[key],
          label: formatDuration(own[key]),
        }))
        .filter((mark) => mark.y >= y.least),
    };
  },
  formula: {
    symbols: String.raw`U_{\text{service}} = U_{\text{storage}} + I \cdot t_{\text{restart}} \qquad I = \frac{1}{\mathrm{MTTF} + \mathrm{MTTR}} \qquad P_{\text{loss}} = 1 - e^{-T / \mathrm{MTTDL}}`,
    worked: String.raw`D = \val{out.storageDowntimeYear} + \allowbreak Y \cdot I \cdot \val{in.vmRestart} = \allowbreak \val{out.serviceDowntimeYear} \qquad P_{\text{loss}} = 1 - e^{-\val{in.mission} / \val{out.mttdl}} = \val{out.lossProbability}`,
    where: [
      'U of the storage: the array’s own; for exported local disks that of the one host, U = MTTR·I; for a mirror U²',
      'I: how often a host fails; t: restart of the machine on another host; Y: length of the year; D: downtime of the machine in it',
      'MTTDL: with n disks, λ = 1/MTTF and μ = 1/rebuild it is 1/(nλ) without redundancy, ((2n − 1)λ + μ)/(n(n − 1)λ²) for RAID 5, (3λ + μ)/(2λ²) divided by n/2 for mirrored pairs, and the same chain one failure longer for RAID 6',
      'T: time in service',
    ],
  },
  assumptions: [
    'The machine runs on a host that exports no storage, and any other host has room for it after a failure.',
    'Hosts fail independently of each other and are each repaired by a crew of their own. The mirror switches over at once and without fail.',
    'Failures of disks do not make the storage unavailable here; they only count towards the loss of data.',
    'Disks fail independently, at a constant rate, and every sector can be read during a rebuild. In the field none of this holds, so the time to data loss is far too long and good only for comparing designs.',
    'Not covered: deletion, ransomware, corruption and the mistakes of operators, which a mirror copies faithfully.',
  ],
  warnings({ design, hostMttf, hostMttr, vmRestart, diskMttf, rebuild, redundancy, disks }, { mttdl }) {
    const found: string[] = [];
    if (hostMttr > 0.1 * hostMttf) {
      found.push(
        'Repair of a host is not much shorter than its time to failure: both are often down together.',
      );
    }
    if (design === 'mirrored' && vmRestart > hostMttr) {
      found.push('The machine’s restart takes longer than the repair of its host. Check both times.');
    }
    if (redundancy === 'mirror' && rebuild > 0.01 * diskMttf) {
      found.push(
        'A rebuild is not short beside a disk’s life, so treating the mirrored pairs one by one is only approximate.',
      );
    }
    if (redundancy === 'raid5' && disks > 12) {
      found.push(
        'So many disks behind one parity: during a rebuild a single unreadable sector loses data, and that is not counted here.',
      );
    }
    if (mttdl > 1e6 * hoursPerUnit.y) {
      found.push(
        'A mean time to data loss of more than a million years says that disks will not be the cause. Something else will.',
      );
    }
    return found;
  },
  presets: [
    { label: 'Mirrored between two hosts', query: '', note: 'storage hardly stops; the machines do' },
    {
      label: 'A host’s own disks, exported',
      query: 'design=local',
      note: 'everything on one box, and twice the interruptions',
    },
    { label: 'A five-nines array', query: 'design=array', note: 'the guarantee ends at the array' },
    {
      label: 'Mirror on fault-tolerant hosts',
      query: 'hostMttf=200000h&hostMttr=4h',
      note: 'hosts that rarely stop',
    },
    {
      label: 'Large archive',
      query: 'design=array&redundancy=raid6&disks=12&diskMttf=300000h&rebuild=72h',
      note: 'RAID 6 with field failure rates',
    },
    {
      label: 'Two mirrored disks',
      query: 'design=local&redundancy=mirror&disks=2',
      note: 'the smallest server',
    },
  ],
  examples: [
    {
      query: 'redundancy=mirror&disks=2&diskMttf=6000000h&rebuild=120h',
      outputs: { mttdl: 1.5e11 * 3600 },
      within: 1e-4,
      source: 'published example, MTTF 6,000,000 h and 120 h to rebuild: 1.5e11 h',
    },
    {
      query: 'redundancy=mirror&disks=2&mission=43800h',
      outputs: { mttdl: 20_834_833_333 * 3600, lossProbability: 2.1e-6 },
      within: 2e-3,
      source: 'worked here: 2.083 × 10¹⁰ h, and 2.10 × 10⁻⁶ in five years of 8,760 h',
    },
    {
      query: 'redundancy=raid5&disks=5',
      outputs: { mttdl: 2_083_783_333 * 3600 },
      source: 'Patterson, Gibson and Katz’s model, exact: ((2n − 1)λ + μ)/(n(n − 1)λ²) = 2,083,783,333 h',
      within: 1e-9,
    },
  ],
});
