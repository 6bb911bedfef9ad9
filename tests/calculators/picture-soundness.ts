import {
  type BarsPicture,
  type Picture,
  place,
  type StatesPicture,
  type TimelinePicture,
} from '../../src/scenario/index.ts';

/** What a program leaves in a text when it goes wrong. */
const TRACE = /NaN|undefined|Infinity|null|\[object/;

/** Every number and text in a picture's data with its place in it, however deep; functions are not looked into. */
function leaves(name: string, value: unknown): [string, number | string][] {
  if (typeof value === 'number' || typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${name}.${key}`, inner));
}

/** What is wrong with a picture of any kind: numbers that are none, texts with a trace of the program, a ragged table. */
export function faultsOfPicture(picture: Picture): string[] {
  const { head, rows } = picture.table();
  const firsts = rows.map(([first]) => first);
  return [
    ...leaves(picture.kind, picture)
      .filter(([, leaf]) => (typeof leaf === 'number' ? Number.isNaN(leaf) : TRACE.test(leaf)))
      .map(([name, leaf]) => `${name} is ${leaf}`),
    ...(/^[A-Z0-9“][\s\S]*[.?]$/.test(picture.says) ? [] : [`“${picture.title}” says “${picture.says}”`]),
    ...rows
      .filter((row) => row.length !== head.length || row.some((cell) => cell === '' || TRACE.test(cell)))
      .map((row) => `the table of “${picture.title}” has the row ${row.join(' | ')}`),
    ...(picture.kind === 'timeline' ? faultsOfTimeline(picture) : []),
    ...(picture.kind === 'bars' ? faultsOfBars(picture) : []),
    ...(picture.kind === 'states' ? faultsOfStates(picture) : []),
    ...(rows.length > 0 && new Set(firsts).size === rows.length
      ? []
      : [`the rows of “${picture.title}” are called ${firsts.slice(0, 6).join(', ')}`]),
  ];
}

/** Spans that run backwards, lie off the axis or look like nothing in the key; lanes and marks of one name. */
function faultsOfTimeline({ axis, lanes, marks, key, band, title }: TimelinePicture): string[] {
  const isOn = (at: number) => Math.abs(place(axis, at) - 0.5) <= 0.5 + 1e-9;
  const known = new Set(key.map(({ fill }) => (fill === 'band' ? fill : `${fill.tone} ${fill.pattern}`)));
  const spans = lanes.flatMap((lane) => lane.spans);
  const names = lanes.map(({ group, label }) => `${group} ${label}`);
  const moments = marks.map(({ label }) => label);
  return [
    ...[...spans, ...(band ? [band] : [])]
      .filter(({ from, to }) => !(from <= to && isOn(from) && isOn(to)))
      .map(({ from, to }) => `“${title}” has a span from ${from} to ${to}`),
    ...spans
      .filter(({ fill }) => !known.has(`${fill.tone} ${fill.pattern}`))
      .map(({ text }) => `“${title}” does not say what “${text}” looks like`),
    ...marks.filter(({ at }) => !isOn(at)).map(({ label }) => `“${title}” has “${label}” off its axis`),
    ...[names, moments]
      .filter((all) => new Set(all).size < all.length)
      .map((all) => `“${title}” has two of one name: ${all.join(', ')}`),
  ];
}

/** Spans and bases off the axis, spans that look like nothing in the key, bars of one name, and a picture with none. */
function faultsOfBars({ axis, bars, base, key, title }: BarsPicture): string[] {
  const isOn = (at: number) => Math.abs(place(axis, at) - 0.5) <= 0.5 + 1e-9;
  const names = bars.map(({ group, label }) => `${group} ${label}`);
  const known = key?.map(({ fill }) => `${fill.tone} ${fill.pattern}`);
  const spans = bars.flatMap((bar) => bar.spans.map((span) => ({ ...span, label: bar.label })));
  return [
    ...spans
      .filter(({ from, to }) => !isOn(from) || !isOn(to))
      .map(({ label, from, to }) => `the bar “${label}” goes from ${from} to ${to} on “${axis.label}”`),
    ...spans
      .filter(({ fill }) => known && !known.includes(`${fill.tone} ${fill.pattern}`))
      .map(({ label }) => `the bar “${label}” is filled by what the key has not`),
    ...(base && !isOn(base.at) ? [`the base of “${title}” is at ${base.at}`] : []),
    ...(bars.length > 0 && new Set(names).size === names.length
      ? []
      : [`the bars of “${title}” are ${names}`]),
    ...bars
      .filter(({ text, label }) => text === '' || label === '')
      .map(({ label }) => `“${label}” has no text`),
  ];
}

/** States of one name or place, places off the drawing, and ways from or to no state. */
function faultsOfStates({ nodes, moves, story, title }: StatesPicture): string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const places = new Set(nodes.map(({ x, y }) => `${x} ${y}`));
  const ways = new Set(moves.map(({ from, to }) => `${from} ${to}`));
  return [
    ...(ids.size === nodes.length && places.size === nodes.length ? [] : [`states of “${title}” are one`]),
    ...(ways.size === moves.length ? [] : [`ways of “${title}” are one`]),
    ...nodes
      .filter(({ x, y }) => !(x >= 0 && x <= 1 && y >= 0 && y <= 1))
      .map(({ id }) => `${id} is off the drawing`),
    ...moves
      .filter(({ from, to }) => from === to || !ids.has(from) || !ids.has(to))
      .map(({ from, to }) => `there is no way from ${from} to ${to}`),
    ...story.states
      .slice(1)
      .map((to, step) => `${story.states[step]} ${to}`)
      .filter((way) => !ways.has(way))
      .map((way) => `“${story.label}” goes ${way}, where no way leads`),
    ...(story.states.length > 1 ? [] : [`“${story.label}” goes nowhere`]),
  ];
}
