import icon from '../../public/icon.svg?raw';
import { iconPng, icons } from '../publishing/icons.ts';

export function getStaticPaths() {
  return Object.entries(icons).map(([name, props]) => ({ params: { name }, props }));
}

/** The icon as a picture of fixed size, for systems that take no SVG. */
export function GET({ props: { size, purpose } }: { props: (typeof icons)[keyof typeof icons] }) {
  return new Response(iconPng(icon, size, purpose));
}
