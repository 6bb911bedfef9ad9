const ownScript = /<script type="module" src="(\/_astro\/[^"]+)">/g;

/**
 * A page in which each script of the site that it names must have the content that it was built with: a cache or an
 * edge that changes one does not get it run.
 *
 * @param digestOf the SHA-384 of a file of the site in Base64, by its address.
 */
export function withIntegrity(html: string, digestOf: (address: string) => string): string {
  return html.replace(
    ownScript,
    (_, address: string) => `<script type="module" src="${address}" integrity="sha384-${digestOf(address)}">`,
  );
}
