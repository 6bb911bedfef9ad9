import { useEffect } from 'preact/hooks';
import type { AnyValues, Calculator, Inputs, Outputs } from '../scenario/index.ts';
import { mergedChart, type Picture } from '../scenario/index.ts';
import { ChartFigure } from './chart-figure.tsx';
import type { Drawings } from './drawings.ts';
import { type Drawn, useDrawn } from './drawn.ts';
import type { PartOf } from './late-part.tsx';
import { PictureFigure } from './picture-figure.tsx';
import { plotLabels } from './plot-labels.ts';
import { practise } from './practise.ts';
import type { Answered } from './scenario-state.ts';
import type { Scenario } from './scenario-store.ts';
import { WhileSeen } from './while-seen.tsx';

interface FiguresProps extends Drawn {
  readonly scenario: Scenario;
}

/**
 * All pictures of a calculator.
 *
 * @param declaration the calculator, of which the browser has only what draws.
 * @param drawings one for each kind of picture that it makes, apart from charts, which all can draw.
 */
export function pictures<I extends Inputs, O extends Outputs>(
  declaration: Calculator<I, O>,
  drawings: Drawings = {},
): PartOf {
  const { chart: chartOf, pictures: picturesOf } = declaration as unknown as Calculator;
  const Figures = ({ scenario: { calculator, edit }, answer, pinned }: FiguresProps) => {
    const compute = (values: AnyValues) => calculator.compute(values);
    const made = ({ answered, results }: Answered) => picturesOf?.(answered, results, compute) ?? [];
    useEffect(() => {
      const { answered } = answer;
      practise(() => {
        const results = compute(answered);
        const charts = made({ answered, results }).flatMap((one) => (one.kind === 'chart' ? one.chart : []));
        for (const chart of [...charts, chartOf?.(answered, compute)]) if (chart) plotLabels(chart);
        calculator.summary(answered, results);
      });
    }, []);
    const figure = (picture: Picture, name: string, onEdit?: Scenario['edit']) => (
      <WhileSeen key={picture.title}>
        {() => (
          <PictureFigure
            id={`${calculator.slug}-${name}`}
            picture={picture}
            drawings={drawings}
            onEdit={onEdit}
          />
        )}
      </WhileSeen>
    );
    const chart = () => {
      const present = chartOf?.(answer.answered, compute);
      const behind = pinned && chartOf?.(pinned.answered, compute);
      return (
        present && (
          <ChartFigure
            id={`${calculator.slug}-chart`}
            chart={behind ? mergedChart(behind, present) : present}
            says={calculator.summary(answer.answered, answer.results)}
          />
        )
      );
    };
    // Told from the present ones by name too, wherever names stand alone: in lists of what can be had, and read out.
    const kept = (pinned ? made(pinned) : []).map((one) => ({ ...one, title: `A: ${one.title}` }));
    return (
      <>
        {pinned && <p class="pictures-of">B, the present figures</p>}
        {made(answer).map((picture, i) => figure(picture, `picture-${i}`, edit))}
        {chartOf && <WhileSeen>{chart}</WhileSeen>}
        {kept.length > 0 && <p class="pictures-of pictures-kept">A, kept</p>}
        {kept.map((picture, i) => figure(picture, `pinned-${i}`))}
      </>
    );
  };
  return function Pictures({ scenario }) {
    // The answer first: pictures are drawn in a frame of their own.
    const drawn = useDrawn(scenario, true);
    return <WhileSeen all>{() => <Figures scenario={scenario} {...drawn} />}</WhileSeen>;
  };
}
