import { describe, expect, it } from 'vitest';
import { expectNear } from '../availability/worked-answers.ts';
import { answer, expectRight, HOUR, MINUTE } from './claims.ts';

describe('mistakes that are repeated in many places do not come out', () => {
  it('exam questions on Horizon: without a tunnel a broker’s outage hits who arrives, not every session', () => {
    const lost = (tunnel: string) =>
      answer('vdi', `brokers=1&arriving=20&tunnel=${tunnel}`, 'brokerUserTimeYear');
    expectRight(lost('no'), 0.2 * lost('yes'), { claimed: lost('yes') });
  });

  it('99.95 % has 3.30 nines, not three and a half', () => {
    expectRight(answer('uptime', 'availability=99.95', 'nines'), 3.301_029_995_663_981, { claimed: 3.5 });
  });

  it('by the MTTF 63.2 % of units have failed, not half', () => {
    const failed = 1 - answer('mtbf', 'mttf=1000h&mission=1000h', 'reliability');
    expectRight(failed, 0.632, { claimed: 0.5 }, 1e-3);
  });

  it('units with an MTTF of 4,000 h fail within a year with a probability of 0.89, not of 2.19', () => {
    const failed = answer('mtbf', 'mttf=4000h&year=365', 'afr');
    expectRight(failed, 0.888, { claimed: 8760 / 4000 }, 1e-3);
    expectNear(answer('mtbf', 'mttf=4000h&year=365', 'afrLinear'), 2.19);
  });

  it('a failover pair is down nine times as long as the formula for two servers in parallel says', () => {
    // 12.9 min a year against 525,600 min · (8/5008)².
    const single = 1 - answer('pair', 'year=365', 'singleAvailability');
    const found = answer('pair', 'year=365', 'clusterDowntimeYear') / MINUTE;
    expectRight(found, 12.914, { claimed: 525_600 * single ** 2 }, 5e-5);
    expect(found / (525_600 * single ** 2)).toBeCloseTo(9.6, 1);
  });

  it('an ideal pair that covers half of its faults is down as long as one server, and longer below that', () => {
    // T. F. Arnold, “The concept of coverage”, IEEE Transactions on Computers C-22, 1973.
    const down = (coverage: number) =>
      answer('pair', `lockstepCoverage=${coverage}&manual=8h`, 'lockstepDowntimeYear');
    const single = answer('pair', '', 'singleDowntimeYear');
    expectRight(down(50), single, { claimed: down(100) });
    expect(down(49)).toBeGreaterThan(single);
  });

  it('a lockstep pair does nothing against faults of its software', () => {
    const down = (query: string) => answer('pair', `lockstepCoverage=100&${query}`, 'lockstepDowntimeYear');
    const software = 'softwareMttf=2000h&softwareRestart=10min';
    const byItself = (365.2425 * 24 * 10 * MINUTE) / (2000 + 1 / 6);
    expectRight(down(software), down('') + byItself, { claimed: down('') }, 1e-5);
  });

  it('service is back after detection, what it depends on and its own boot, not after its boot time', () => {
    expectRight(answer('restart', '', 'recovery'), 18 + 180 + 120 + 60, { claimed: 60 });
  });

  it('a priority that only orders placement does not wait for readiness', () => {
    // What vSphere did up to 6.0; since 6.5 a tier can wait for the one above.
    const query = 'vms=db:1x1@600s,web:2x1@30s&timeout=0';
    expect(answer('restart', `${query}&policy=order`, 'recovery')).toBeCloseTo(618, 9);
    expect(answer('restart', `${query}&policy=ready`, 'recovery')).toBeCloseTo(648, 9);
  });

  it('a backup loses up to its interval and the time it takes to copy, not the interval alone', () => {
    expectRight(answer('recovery', 'mode=backup&interval=24h&copy=2h', 'rpo'), 26 * HOUR, {
      claimed: 24 * HOUR,
    });
  });

  it('a guarantee of the storage leaves the host: with “100 %” storage machines still restart', () => {
    // StarWind's paper of 14 December 2011, “100 % storage uptime”, is about the storage.
    const query = 'design=array&arrayAvailability=100&year=365';
    expect(answer('storage', query, 'storageDowntimeYear')).toBe(0);
    expectRight(answer('storage', query, 'serviceDowntimeYear'), (8760 / 5008) * 5 * MINUTE, { claimed: 0 });
  });

  it('licences are rounded once: three chips of three cores at 0.5 need 5, not 6 or 3', () => {
    const found = answer('migration', 'nowServers=3&nowCores=3&nowFactor=0.5', 'licencesNow');
    expect(found).toBe(5);
    expect([3 * Math.ceil(1.5), 3 * Math.floor(1.5)]).not.toContain(found);
  });

  it('99.9 % does not mean at most 8.76 h in each year: with four outages a year 43 of 100 years have more', () => {
    expectRight(answer('year', 'outages=4&year=365', 'meetTarget'), 0.5717, { claimed: 1 }, 1e-4);
  });

  it('ten times the downtime is not ten times the credit: 1.62 % of the fee against 1.32 %', () => {
    const share = (query: string) => answer('guarantee', `${query}&year=365`, 'creditYear') / 12_000;
    const [often, seldom] = [share('mttf=8751.24h&mttr=8.76h'), share('mttf=4379.56h&mttr=0.438h')];
    expectRight(often, 0.0162, { claimed: 10 * seldom }, 5e-3);
    expectNear(seldom, 0.0132, 5e-3);
  });

  it('the expected cost is not the cost of an outage of the expected length', () => {
    const [annual, naive] = ['annual', 'naive'].map((key) => answer('cost', '', key));
    expectRight(annual!, 180_000 + 4 * 50_000 * 2 * Math.exp(-2), { claimed: naive! });
    expectNear(naive!, 180_000);
  });

  it('the mean time to data loss keeps its repair: (3λ + μ)/2λ², of which one copy has lost the μ', () => {
    const [lambda, mu] = [1e-6, 1 / 24];
    const found = answer('storage', 'redundancy=mirror&disks=2', 'mttdl') / HOUR;
    expectRight(found, (3 * lambda + mu) / (2 * lambda ** 2), { claimed: 3 / (2 * lambda) });
  });
});
