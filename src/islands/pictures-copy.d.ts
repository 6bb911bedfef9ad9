/** The part of a calculator's declaration that draws; see src/publishing/browser-copy.ts. */
declare module '*.ts?pictures' {
  const declaration: import('../scenario/index.ts').Calculator;
  export default declaration;
}
