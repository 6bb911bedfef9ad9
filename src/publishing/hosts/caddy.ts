import type { HeaderRule } from '../headers.ts';
import { mediaTypes } from '../media-types.ts';
import { type Redirect, withQuery } from '../redirects.ts';
import { folderOf, headerNames, type SiteFacts } from './site-facts.ts';

/** A text that stands for itself between quotation marks. */
function plain(text: string): string {
  if (/["{}\\\n]/.test(text)) throw new Error(`Caddy would not read this as it stands: ${text}`);
  return text;
}

/** A text as one word of a Caddyfile's, in which nothing stands for anything else. */
function quoted(text: string): string {
  return `"${plain(text)}"`;
}

/** Within a `route`, what is set last stays; what is taken away somewhere is never set there. */
function headerLines(rules: readonly HeaderRule[]): string[] {
  return headerNames(rules).flatMap((name) => {
    const own = rules.filter(({ headers }) => headers[name] !== undefined);
    const without = own.filter(({ headers }) => headers[name] === '').map(({ pattern }) => pattern);
    const matcher = `@has-${name.toLowerCase()}`;
    return [
      ...(without.length > 0 ? [`${matcher} not path ${without.join(' ')}`] : []),
      ...own
        .filter(({ headers }) => headers[name] !== '')
        .map(({ pattern, headers }) => {
          const where = pattern === '/*' && without.length > 0 ? matcher : pattern;
          return `header ${where} ${name} ${quoted(headers[name] ?? '')}`;
        }),
    ];
  });
}

function redirectLines({ from, to }: Redirect, index: number): string[] {
  const target = `"${withQuery(plain(to), '{whole_query}')}"`;
  return [`@moved-${index} path ${from} ${from.replace(/\/$/, '')}`, `redir @moved-${index} ${target} 301`];
}

/** The site for Caddy 2.6 or newer, which brings its own certificates. */
export function caddyfile(facts: SiteFacts): string {
  const { host, rules, redirects } = facts;
  const indented = (lines: readonly string[], depth: number) =>
    lines.map((line) => '\t'.repeat(depth) + line).join('\n');
  const types = Object.entries(mediaTypes).flatMap(([end, type]) => [
    `@is-${end} path *.${end}`,
    `header @is-${end} Content-Type ${quoted(type)}`,
  ]);
  return `# Written by the build. The policy in it names the scripts of this very build: publish both together.

(answer) {
${indented([...headerLines(rules), ...types], 1)}
}

${host} {
	root * ${folderOf(facts)}
	map {query} {whole_query} {
		~(.+) "?\${1}"
		default ""
	}
	route {
		import answer
		@refused not method GET HEAD
		header @refused Allow "GET, HEAD"
		error @refused 405

		@null path_regexp \\x00
		error @null 400

		# What was compressed beforehand is for those who ask for the page itself; the rest is for other hosts.
		@hidden {
			path *.br *.gz *.zst /_headers /_redirects */.*
			not path /.well-known/*
		}
		error @hidden 404

${indented(redirects.flatMap(redirectLines), 2)}

		# The file server's own redirect would lose the query, and lead from //folder to a site of that name.
		@folder {
			file {path}/
			not path //* */
		}
		redir @folder {path}/{whole_query} 301

		file_server {
			disable_canonical_uris
			precompressed br zstd gzip
		}
	}
	handle_errors {
		@missing expression {http.error.status_code} in [403, 404]
		route @missing {
			rewrite * /404.html
			import answer
			file_server
		}
		header Cache-Control "no-cache"
		respond "{http.error.status_code} {http.error.status_text}"
	}
}
`;
}
