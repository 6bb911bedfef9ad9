import { manifest } from '../publishing/manifest.ts';

/** The web app manifest. */
export function GET() {
  return Response.json(manifest());
}
