import { describe, expect, it } from 'vitest';
import { expectNear } from '../availability/worked-answers.ts';
import { answer, DAY, expectRight, HOUR, MINUTE } from './claims.ts';

const chain = (system: string, key = 'availability') =>
  answer('chain', String(new URLSearchParams({ system })), key);

describe('figures that were published and are wrong do not come out', () => {
  it('1, hyperping.io: a quarter at 99.9 % allows 2 h 11 min 29 s, not 2 h 52 min 48 s, which is of 120 days', () => {
    const claimed = 2 * HOUR + 52 * MINUTE + 48;
    expectNear(0.001 * 120 * DAY, claimed);
    expectRight(answer('uptime', '', 'downtimeQuarter'), 0.001 * (365.2425 / 4) * DAY, { claimed });
  });

  it('2, nurbak: 30 days at 99.9 % allow 43 min 12 s, not 43 min 49 s, which is of a twelfth of a year', () => {
    const claimed = 43 * MINUTE + 49;
    expectRight(answer('budget', 'window=30d', 'budget'), 43 * MINUTE + 12, { claimed });
    expect(Math.floor(answer('uptime', '', 'downtimeMonth'))).toBe(claimed);
  });

  it('3, uptime.is (example of its interface): a year at 99.9 % allows 8 h 45 min 57 s, not that of 362.2425 days', () => {
    const claimed = 0.001 * 362.2425 * DAY;
    expectRight(answer('uptime', '', 'downtimeYear'), 8 * HOUR + 45 * MINUTE + 56.952, { claimed });
  });

  it('4, Site Reliability Engineering, appendix A: twelve of its months at 99.9 % are 8.64 h, and its year is 8.76 h', () => {
    const year = answer('uptime', 'year=365', 'downtimeYear');
    expectRight(12 * answer('uptime', 'year=365', 'downtimeMonth'), year, { claimed: 12 * 43.2 * MINUTE });
    expectNear(year, 8.76 * HOUR);
  });

  it('4, ibid.: a day at 99.999 % allows 0.86 s, not 0.87 s', () => {
    const day = answer('uptime', 'availability=99.999', 'downtimeDay');
    expectRight(day, 0.864, { claimed: 0.87 }, 1e-4);
    expect(day.toFixed(2)).toBe('0.86');
  });

  it('5, javadeveloper.io: two zones of 99.5 %, one of which is enough, make 99.9975 %, not 0.995 × 0.995', () => {
    expectRight(chain('any(2*zone:99.5)'), 0.999_975, { claimed: 0.995 * 0.995 });
    expectNear(chain('all(2*zone:99.5)'), 0.995 * 0.995);
  });

  it('6, Azure documentation, issue 1367: two regions of 99.95 % make 99.999975 %, not 1 − 0.9995²', () => {
    const claimed = 1 - 0.9995 ** 2;
    expectRight(chain('any(2*region:99.95)'), 0.999_999_75, { claimed });
    expectNear(chain('all(2*region:99.95)', 'unavailability'), claimed);
  });

  it('7, Azure’s sample of a reliable web app: 99.9781 %, not the 99.9779 % that counts shared services twice', () => {
    const right = chain('any(all(shared:99.98,own1:99.5658),all(shared,own2:99.5658))');
    expectRight(right, 0.999_781, { claimed: 0.999_779 }, 3e-7);
    expect(chain('all(shared:99.98,any(2*region:99.546))')).toBeCloseTo(0.999_779, 6);
  });

  it('8, mspnp, issue 155: regions that share what directs traffic and checks users make 99.98 %, not 99.999936 %', () => {
    const right = chain('any(all(tm:99.99,aad:99.99,own1:99.94),all(tm,aad,own2:99.94))');
    expectRight(right, 0.9998, { claimed: 0.999_999_36 }, 1e-6);
    expect(chain('any(2*region:99.92)')).toBeCloseTo(0.999_999_36, 8);
  });

  it('9, a draft of Cloudflare’s documentation: 99 % leaves 10,000 of a million requests, not 1,000', () => {
    const found = answer('budget', 'objective=99&window=1d&requests=1000000', 'budgetRequests');
    expectRight(found, 10_000, { claimed: 1000 });
  });

  it('10, coderslingo: a burn of 14.4 spends the budget of 30 days in 50 hours, not in 2', () => {
    expectRight(answer('budget', 'burn=14.4', 'exhaustion'), 50 * HOUR, {
      claimed: ((30 * DAY) / 14.4 / DAY) * HOUR,
    });
  });

  it('10, ibid.: 2 % of the budget in an hour and 5 % in six, not the other way round, are burns of 14.4 and 6', () => {
    expectRight(answer('budget', '', 'threshold1h'), 14.4, { claimed: 0.05 * 720 });
    expectRight(answer('budget', '', 'threshold6h'), 6, { claimed: (0.02 * 720) / 6 });
  });

  it('11, agentcalc: an availability is not multiplied by e^(−t/MTBF)', () => {
    const server = 'mttf=5000h&mttr=8h&mission=1y&year=365';
    const claimed = answer('mtbf', server, 'availability') * answer('mtbf', server, 'reliability');
    expect(claimed).toBeLessThan(0.18);
    expectRight(answer('mtbf', server, 'availabilityAt'), 5000 / 5008, { claimed });
  });

  it('12, RIAC forum, 1999: 0.9048 at the end of a year is a reliability; with repairs of 8 h 99.99 % are available', () => {
    const unit = 'mttf=87600h&mttr=8h&mission=1y&year=365';
    expectNear(answer('mtbf', unit, 'reliability'), 0.9048, 1e-4);
    expectRight(answer('mtbf', unit, 'availabilityAt'), 87_600 / 87_608, { claimed: 0.9048 });
  });

  it('13, clusters4all.com: an availability of 99 % is no mean time to failure of 1/0.01 = 100 days', () => {
    for (const [mttf, mttr] of [
      [99, 1],
      [9900, 100],
    ] as const) {
      const unit = `mttf=${mttf}h&mttr=${mttr}h`;
      expectNear(answer('mtbf', unit, 'availability'), 0.99);
      expectRight(answer('mtbf', unit, 'mtbf'), (mttf + mttr) * HOUR, { claimed: 100 * DAY });
    }
  });

  it('14, rogerluethy: 100 km of fibre, there and back, take 979 µs, not 490', () => {
    expectRight(answer('recovery', 'distance=100', 'roundTrip'), 979e-6, { claimed: 490e-6 }, 1e-3);
  });

  it('15, apposite-tech: light in fibre makes 204,000 km a second, not 2,000', () => {
    const speed = 2000 / answer('recovery', 'distance=1000', 'roundTrip');
    expectRight(speed, 204_000, { claimed: 2000 }, 2e-3);
  });

  it('16, duckkit: 11,000 km there and back take 108 ms (110 at its 200,000 km/s), not 70', () => {
    const found = answer('recovery', 'distance=11000', 'roundTrip');
    expectRight(found, 0.1077, { claimed: 0.07 }, 1e-3);
    expectNear(found, (2 * 11_000) / 200_000, 0.025);
  });

  it('17, tables of data-centre tiers: 99.741 % of a year is 22.7 h of downtime; their 22 h are 99.749 %', () => {
    const hours = (availability: string) =>
      answer('uptime', `availability=${availability}&year=365`, 'downtimeYear') / HOUR;
    expectRight(hours('99.741'), 22.7, { claimed: 22 }, 1e-3);
    expectNear(hours('99.749'), 22, 1e-3);
  });

  it('18, gigaom, 2009: 84 h down in 2008 are 0.96 % of that year, not “almost 50 per cent of the time”', () => {
    // Half of the year's downtime fell in one quarter, of which it was 1.9 %.
    expectRight(answer('uptime', 'downtime=84h&year=leap', 'unavailability'), 84 / 8784, { claimed: 0.5 });
    expect(answer('uptime', 'downtime=42h&per=quarter&year=leap', 'unavailability')).toBeCloseTo(0.019, 3);
  });

  it('19, Ponemon Institute, 2016: 740,357 for a mean of 95 min are 7,793 a minute, not 8,851, a mean of ratios', () => {
    const costOf = (perMinute: number) =>
      answer('cost', `outages=1&mttr=95min&perIncident=0&surcharge=0&perHour=${60 * perMinute}`, 'annual');
    expectRight(costOf(7793), 740_357, { claimed: costOf(8851) }, 1e-4);
  });

  it('20, fta-studio: three parts that fail 1e-5 times an hour are not all down at a rate of 1e-15 an hour', () => {
    // A product of three rates is 1/h³. As a rate it has the time of repair in it: 3λ³τ², and grows with its square.
    const perHour = (mttr: number) =>
      chain(`any(3*part:100000h/${mttr}h)`, 'frequencyYear') / (365.2425 * 24);
    expectRight(perHour(8), 3e-15 * 8 ** 2, { claimed: 1e-15 }, 3e-4);
    expectNear(perHour(80) / perHour(8), 100, 3e-3);
  });

  it('Server Fault, question 787765: three servers of 95 % leave a twentieth cubed, not an eighth of a twentieth', () => {
    expectRight(chain('any(3*server:95)', 'unavailability'), 0.05 ** 3, { claimed: 0.05 / 8 });
  });

  it('GreenLang and Varpulis: burns of 14.4, 6 and 3 spend the budget of 30 days in 2.1, 5 and 10 days, not hours', () => {
    for (const [burn, count] of [
      [14.4, 30 / 14.4],
      [6, 5],
      [3, 10],
    ] as const) {
      const found = answer('budget', `burn=${burn}`, 'exhaustion');
      expectRight(found, count * DAY, { claimed: Math.floor(count) * HOUR });
    }
  });

  it('truegeometry: 1 − e^(−T/MTBF) is the chance of a failure, and falls where that of none rises', () => {
    const of = (mission: string, key = 'reliability') =>
      answer('mtbf', `mttf=5000h&mttr=8h&mission=${mission}`, key);
    expectRight(of('1y'), 1 - of('1y', 'afr'), { claimed: of('1y', 'afr') });
    expect(of('10y')).toBeLessThan(of('1y'));
  });
});
