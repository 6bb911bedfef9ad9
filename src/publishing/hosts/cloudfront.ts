import { type HeaderRule, type Headers, headersFor } from '../headers.ts';
import type { SiteFacts } from './site-facts.ts';

/** Quotas of Amazon CloudFront: docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html. */
export const quotas = {
  /** Bytes of a function. */
  functionSize: 10 * 1024,
  /** Characters of a policy for contents in a policy for headers. */
  contentPolicy: 1783,
  /** Headers in a policy that CloudFront has no setting of its own for. */
  customHeaders: 10,
  /** Cache behaviours of a distribution. */
  behaviours: 25,
} as const;

function within(quota: keyof typeof quotas, is: number, what: string): void {
  if (is > quotas[quota])
    throw new RangeError(`${what} may be ${quotas[quota]} at most on CloudFront, and is ${is}`);
}

/** Runs in the function, with the list of old addresses before it. */
const handler = `
function withQuery(address, query) {
  var parts = [];
  Object.keys(query).forEach(function (name) {
    (query[name].multiValue || [query[name]]).forEach(function (one) {
      parts.push(one.value === '' ? name : name + '=' + one.value);
    });
  });
  if (parts.length === 0) return address;
  var pieces = address.split('#');
  pieces[0] += '?' + parts.join('&');
  return pieces.join('#');
}

function sentOn(address, query) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: withQuery(address, query) } },
  };
}

function handler(event) {
  var request = event.request;
  var path = request.uri;
  var folder = path.charAt(path.length - 1) === '/' ? path : path + '/';
  if (Object.prototype.hasOwnProperty.call(moved, folder)) return sentOn(moved[folder], request.querystring);
  // Anything but plain words might lead to another site.
  if (/^(\\/[A-Za-z0-9_-]+)+$/.test(path)) return sentOn(folder, request.querystring);
  if (folder === path) request.uri = path + 'index.html';
  return request;
}
`;

/**
 * A CloudFront function (runtime cloudfront-js-2.0) for viewer requests, which does what a store of files does not:
 * old addresses, folders without their last slash, and the page of a folder.
 *
 * @throws RangeError past the size that a function may have.
 */
export function cloudfrontFunction({ redirects }: SiteFacts): string {
  const moved = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
  const text = `// Written by the build.\nvar moved = ${JSON.stringify(moved, null, 1)};\n${handler}`;
  within('functionSize', Buffer.byteLength(text), 'The function’s size in bytes');
  return text;
}

/** The value of `max-age` in a header, in seconds. */
function maxAge(text: string): number {
  return Number(/max-age=(\d+)/.exec(text)?.[1] ?? 0);
}

function policyOf(name: string, pattern: string, headers: Headers) {
  const {
    'Content-Security-Policy': contentPolicy = '',
    'X-Content-Type-Options': _,
    'X-Frame-Options': frames,
    'Referrer-Policy': referrer,
    'Strict-Transport-Security': transport = '',
    'Access-Control-Allow-Origin': origin,
    ...custom
  } = headers;
  within('contentPolicy', contentPolicy.length, 'A Content-Security-Policy');
  within('customHeaders', Object.keys(custom).length, 'The number of headers of a policy');
  const list = (...Items: readonly string[]) => ({ Quantity: Items.length, Items });
  return {
    Name: `${name}-${pattern.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'all'}`,
    ...(origin && {
      CorsConfig: {
        AccessControlAllowOrigins: list(origin),
        AccessControlAllowHeaders: list('*'),
        AccessControlAllowMethods: list('GET', 'HEAD'),
        AccessControlAllowCredentials: false,
        OriginOverride: true,
      },
    }),
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: contentPolicy },
      ContentTypeOptions: { Override: true },
      ...(frames && { FrameOptions: { Override: true, FrameOption: frames } }),
      ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
      StrictTransportSecurity: {
        Override: true,
        AccessControlMaxAgeSec: maxAge(transport),
        IncludeSubdomains: /includeSubDomains/i.test(transport),
        Preload: /preload/i.test(transport),
      },
    },
    CustomHeadersConfig: {
      Quantity: Object.keys(custom).length,
      Items: Object.entries(custom).map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
}

/**
 * A response headers policy for each cache behaviour: as `aws cloudfront create-response-headers-policy` takes it, and
 * the path pattern that it is for; `*` is the default behaviour.
 *
 * @throws RangeError past the quotas that an account begins with.
 */
export function cloudfrontPolicies({ rules, name }: Pick<SiteFacts, 'rules' | 'name'>) {
  within('behaviours', rules.length, 'The number of path patterns');
  return rules.map(({ pattern }: HeaderRule) => ({
    PathPattern: pattern === '/*' ? '*' : pattern,
    ResponseHeadersPolicyConfig: policyOf(name, pattern, headersFor(rules, pattern.replace(/\*$/, ''))),
  }));
}
