/** What the benchmarks use of a package that comes without types. */
declare module 'jstat' {
  interface Distribution<P extends readonly number[]> {
    pdf(x: number, ...parameters: P): number;
    cdf(x: number, ...parameters: P): number;
    inv(p: number, ...parameters: P): number;
  }
  const jstat: {
    readonly gamma: Distribution<[shape: number, scale: number]>;
    readonly poisson: Distribution<[mean: number]>;
    readonly binomial: Distribution<[count: number, probability: number]>;
    erfc(x: number): number;
  };
  export default jstat;
}
