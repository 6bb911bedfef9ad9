import type { HeaderRule } from '../headers.ts';
import { mediaTypes } from '../media-types.ts';
import { type Redirect, withQuery } from '../redirects.ts';
import { folderOf, headerNames, type SiteFacts } from './site-facts.ts';

/** A text that stands for itself between quotation marks. */
function plain(text: string): string {
  if (/["$\\\n]/.test(text)) throw new Error(`nginx would not read this as it stands: ${text}`);
  return text;
}

/** A text as one word of nginx's, in which nothing stands for anything else. */
function quoted(text: string): string {
  return `"${plain(text)}"`;
}

function variableOf(header: string): string {
  return `$advisor_${header.toLowerCase().replaceAll('-', '_')}`;
}

/**
 * One map for a header, in which the first line that fits decides: so the rules come last to first. Lasting answers
 * are those that were found: what is not there today may be tomorrow.
 */
function headerMap(rules: readonly HeaderRule[], header: string): string {
  const found = header === 'Cache-Control' ? '(?:200|206|304)' : '';
  const lines = rules.flatMap(({ pattern, headers }) => {
    const value = headers[header];
    if (value === undefined) return [];
    if (pattern === '/*') return [`\tdefault ${quoted(value)};`];
    const path = pattern.replace(/\*$/, '').replaceAll('.', '\\.');
    return [`\t"~^${found}${path}${pattern.endsWith('*') ? '' : '$'}" ${quoted(value)};`];
  });
  const asked = found ? '$status$uri' : '$uri';
  return `map ${asked} ${variableOf(header)} {\n${lines.reverse().join('\n')}\n}`;
}

function redirectLocations({ from, to }: Redirect): string[] {
  const target = `"${withQuery(plain(to), '$is_args$args')}"`;
  return [from, from.replace(/\/$/, '')].map((path) => `\tlocation = ${path} { return 301 ${target}; }`);
}

/**
 * The site for nginx 1.18 or newer, to be included within `http`, as Debian does with all in `/etc/nginx/conf.d`.
 *
 * A header is sent from one place, by way of a map: `add_header` in a location would lose all that stand outside it.
 */
export function nginxConfiguration(facts: SiteFacts): string {
  const { host, rules, redirects } = facts;
  const names = headerNames(rules);
  const types = Object.entries(mediaTypes).map(([end, type]) => `\t\t${quoted(type)} ${end};`);
  return `# Written by the build. The policy in it names the scripts of this very build: publish both together.
# For /etc/nginx/conf.d; needs Debian's libnginx-mod-http-brotli-static. \`certbot --nginx\` adds HTTPS.

map $status $advisor_allow {
	405 "GET, HEAD";
}
${names.map((name) => headerMap(rules, name)).join('\n')}

server {
	listen 80;
	listen [::]:80;
	server_name ${host};
	root ${folderOf(facts)};
	index index.html;

	server_tokens off;
	absolute_redirect off;
	client_max_body_size 1k;
	client_header_timeout 10s;
	client_body_timeout 10s;

	default_type application/octet-stream;
	types {
${types.join('\n')}
	}
	brotli_static on;
	gzip_static on;
	gzip_vary on;
	# Caches on the way ask for others.
	gzip_proxied any;
	gzip_http_version 1.0;

${names.map((name) => `\tadd_header ${name} ${variableOf(name)} always;`).join('\n')}
	add_header Allow $advisor_allow always;

	if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }
	error_page 403 404 =404 /404.html;

	# What was compressed beforehand is for those who ask for the page itself; the rest is for other hosts.
	location ~ \\.(?:br|gz|zst)$ { return 404; }
	location = /_headers { return 404; }
	location = /_redirects { return 404; }
	location ~ /\\.(?!well-known/) { return 404; }

${redirects.flatMap(redirectLocations).join('\n')}
}
`;
}
