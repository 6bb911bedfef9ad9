import { requireAmounts, requireCounts, requirePositive, requireShares } from './argument-rules.ts';
import { kOutOfNAvailability } from './k-out-of-n.ts';
import type { Percentage } from './percentage.ts';
import { meanTimeBetweenFailures, type RepairableUnit, steadyStateAvailability } from './repairable-unit.ts';

/** Desktops, the hosts that they run on and how fast they come back. */
export interface DesktopEstate {
  /** People with a session, a whole number from 1. */
  readonly users: number;
  /** Sessions that a host carries when full, a whole number from 1. */
  readonly usersPerHost: number;
  readonly host: RepairableUnit;
  /** From the failure of a host until restarting begins, in hours. */
  readonly detectHours: number;
  /** Desktops that may start at the same time, a whole number from 1. */
  readonly concurrency: number;
  /** Time that one desktop takes to start, in hours. */
  readonly startHours: number;
  /** Time from a desktop that is up to a user at work, in hours. */
  readonly logonHours: number;
}

/** What host failures cost the users of an estate; user time is the number of users times their hours. */
export interface DesktopLosses {
  readonly hosts: number;
  /** Sessions that end at once when a full host fails. */
  readonly sessionsLost: number;
  /** Time until the last of them has a desktop, counted from the first start. */
  readonly drainHours: number;
  /** User time lost to the failure of one full host. */
  readonly incidentUserHours: number;
  readonly incidentsPerYear: number;
  readonly userHoursPerYear: number;
  /** Time to start every desktop after all hosts failed at once. */
  readonly drainAllHours: number;
  /** User time spent in that queue. */
  readonly waitingAllUserHours: number;
}

/** Brokers that hand out desktops, and whom their outage hits. */
export interface BrokerGroup {
  /** People with a session, a whole number from 1. */
  readonly users: number;
  readonly brokers: number;
  /** Brokers that carry the load, from 1 to all of them. */
  readonly brokersNeeded: number;
  readonly broker: RepairableUnit;
  /** Share of users who need a broker during an outage, as those do who arrive in it; 1 where sessions run through it. */
  readonly shareHit: number;
}

/** What broker outages cost. */
export interface BrokerLosses {
  /** P(as many brokers up as needed), with its complement. */
  readonly availability: Percentage;
  readonly userHoursPerYear: number;
}

/**
 * Sessions lost, queues and user time of hosts that fail under virtual desktops.
 *
 * n = min(usersPerHost, users) sessions end together and are started again at the rate r = concurrency/start: the queue
 * drains in n/r and costs n²/(2r) of waiting, to which detection and logon add n times their length. A fluid model: of a
 * desktop's own start it counts half, on average, and it takes r as fixed, whereas in practice power operations, storage,
 * directory and profiles each have a rate and the least one rules. Every failure is taken to hit a full host, and hosts to
 * fail one at a time, in the long run hosts·Y/(MTTF + MTTR) times a year.
 *
 * @param estate users, hosts and rates.
 * @param yearHours Y, length of the year in hours.
 * @returns numbers, hours and user-hours as `DesktopLosses` names them.
 * @throws RangeError for a count below 1, a negative or infinite amount, or a host whose MTTF is not above 0.
 */
export function desktopLosses(estate: DesktopEstate, yearHours: number): DesktopLosses {
  const { users, usersPerHost, host, detectHours, concurrency, startHours, logonHours } = estate;
  requireCounts('desktopLosses', 1, { users, usersPerHost, concurrency });
  requireAmounts('desktopLosses', { detectHours, startHours, logonHours });
  requirePositive('desktopLosses', { yearHours });
  const hosts = Math.ceil(users / usersPerHost);
  const sessionsLost = Math.min(usersPerHost, users);
  // 1/r and not r: with starts that take no time the rate is infinite and the hours between two starts are not.
  const hoursPerStart = startHours / concurrency;
  const waiting = (sessions: number): number => (sessions ** 2 * hoursPerStart) / 2;
  const incidentUserHours = sessionsLost * (detectHours + logonHours) + waiting(sessionsLost);
  const incidentsPerYear = (hosts * yearHours) / meanTimeBetweenFailures(host);
  return {
    hosts,
    sessionsLost,
    drainHours: sessionsLost * hoursPerStart,
    incidentUserHours,
    incidentsPerYear,
    userHoursPerYear: incidentsPerYear * incidentUserHours,
    drainAllHours: users * hoursPerStart,
    waitingAllUserHours: waiting(users),
  };
}

/**
 * Unavailability of a group of brokers and the user time it costs: users · share · U · Y.
 *
 * U is that of k of n independent brokers, each with a crew of its own. Whoever is hit is taken to wait out the whole outage,
 * and fewer brokers than needed are taken for none.
 *
 * @param group brokers, users and the share of them that an outage hits.
 * @param yearHours Y, length of the year in hours.
 * @returns a fraction, and user-hours a year.
 * @throws RangeError for counts that make no sense, a share outside 0 to 1, or a broker whose MTTF is not above 0.
 */
export function brokerLosses(group: BrokerGroup, yearHours: number): BrokerLosses {
  const { users, brokers, brokersNeeded, broker, shareHit } = group;
  requireCounts('brokerLosses', 1, { users });
  requireShares('brokerLosses', { shareHit });
  requirePositive('brokerLosses', { yearHours });
  const availability = kOutOfNAvailability(brokersNeeded, brokers, steadyStateAvailability(broker));
  return { availability, userHoursPerYear: users * shareHit * availability.complement * yearHours };
}
