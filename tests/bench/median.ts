/** The middle of some figures, or the mean of the two that are. */
export function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] as number) + (sorted[Math.ceil(at)] as number)) / 2;
}

/** The least and the most of some figures. */
export function spreadOf(figures: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...figures), Math.max(...figures)];
}
