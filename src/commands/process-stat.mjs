// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What Linux tells of a process after its name, which may hold anything: its state, its parent, and so on.
 *
 * @param {string} pid its number, or `self`.
 * @returns {string[]} nothing of one that has ended.
 */
export function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}
