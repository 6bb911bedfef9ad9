import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerYear } from '../../src/availability/durations.ts';
import { type HostsAndStorage, storageDesign } from '../../src/availability/storage-design.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

/** What the calculator starts with, see calculators.md. */
const hosts: HostsAndStorage = {
  design: 'mirrored',
  arrayUnavailability: 1e-5,
  hostMttfHours: 5000,
  hostMttrHours: 8,
  vmRestartHours: 1 / 12,
};
const year = hoursPerYear('gregorian');

describe('storage design', () => {
  it.each([
    ['', 'mirrored'],
    ['design=local&redundancy=mirror&disks=2', 'local'],
    ['design=array&redundancy=raid6&disks=12', 'array'],
  ] as const)('gives the worked answer for storage?%s', (query, design) => {
    const answer = workedAnswer('storage', query);
    const { storage, service, vmInterruptionsPerHour } = storageDesign({ ...hosts, design });
    expectNear(storage.fraction, answer.storageAvailability);
    expectNear(service.fraction, answer.serviceAvailability);
    expectNear(storage.complement * year * 3600, answer.storageDowntimeYear);
    expectNear(service.complement * year * 3600, answer.serviceDowntimeYear);
    expectNear(vmInterruptionsPerHour * year, answer.vmInterruptionsYear);
  });

  it('with a perfect array still loses the restarts after failures of hosts', () => {
    const { storage, service } = storageDesign({ ...hosts, design: 'array', arrayUnavailability: 0 });
    expect(storage).toEqual({ fraction: 1, complement: 0 });
    expectNear(service.complement, 1 / 12 / 5008, 1e-15);
  });

  it('keeps all digits of the availability of a host that is hardly ever up', () => {
    const { storage } = storageDesign({ ...hosts, design: 'local', hostMttfHours: 1, hostMttrHours: 1e13 });
    expectNear(storage.fraction, 1e-13, 1e-12);
  });

  it('keeps service at or below storage, and both within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('array' as const, 'local' as const, 'mirrored' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (design, arrayUnavailability, hostMttfHours, hostMttrHours, vmRestartHours) => {
          const { storage, service } = storageDesign({
            design,
            arrayUnavailability,
            hostMttfHours,
            hostMttrHours,
            vmRestartHours,
          });
          expect(service.complement).toBeGreaterThanOrEqual(storage.complement);
          expect(service.complement).toBeLessThanOrEqual(1);
          expect(storage.complement).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('of hosts that never fail leaves the array', () => {
    const found = storageDesign({ ...hosts, design: 'local', hostMttfHours: Infinity });
    expect(found.service).toEqual({ fraction: 1, complement: 0 });
    expect(found.vmInterruptionsPerHour).toBe(0);
  });

  it.each([
    [{ design: 'tape' }, 'storageDesign requires array, local or mirrored, got tape'],
    [{ arrayUnavailability: -1 }, 'got arrayUnavailability = -1'],
    [{ hostMttfHours: 0 }, 'storageDesign requires an MTTF above 0 h, got hostMttfHours = 0'],
    [{ hostMttrHours: Infinity }, 'got hostMttrHours = Infinity'],
    [{ vmRestartHours: -1 }, 'got vmRestartHours = -1'],
  ])('refuses %j', (change, message) => {
    const given = { ...hosts, ...change } as HostsAndStorage;
    expect(() => storageDesign(given)).toThrow(/^storageDesign requires /);
    expect(() => storageDesign(given)).toThrow(message);
  });
});
