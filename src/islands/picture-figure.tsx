import type { FunctionComponent } from 'preact';
import { Behind } from './behind.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { DrawingProps, Drawings } from './drawings.ts';

interface PictureFigureProps extends DrawingProps {
  readonly id: string;
  readonly drawings: Drawings;
}

/**
 * A picture that a calculator declares: its title, its drawing, the sentence that says it, and the table behind it.
 *
 * @throws Error for a kind that the island brings no drawing for, which fails the build.
 */
export function PictureFigure({ id, picture, drawings, onEdit }: PictureFigureProps) {
  const { kind, title, says } = picture;
  if (kind === 'chart') return <ChartFigure id={id} chart={picture.chart} says={says} />;
  const Drawing = drawings[kind] as FunctionComponent<DrawingProps> | undefined;
  if (!Drawing) throw new Error(`“${title}” is of kind ${kind}, for which its island binds no drawing.`);
  return (
    <figure class={`picture picture-${kind}`} aria-labelledby={id}>
      <figcaption class="picture-title" id={id}>
        {title}
      </figcaption>
      <Drawing picture={picture} onEdit={onEdit} />
      <p class="picture-note">{says}</p>
      <Behind
        label="The figures behind the picture"
        of={picture.title}
        from={picture}
        table={() => picture.table()}
      />
    </figure>
  );
}
