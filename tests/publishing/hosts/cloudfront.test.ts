import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../../src/publishing/headers.ts';
import { cloudfrontFunction, cloudfrontPolicies, quotas } from '../../../src/publishing/hosts/cloudfront.ts';
import { redirected } from '../../../src/publishing/redirects.ts';
import { facts } from './facts.ts';

interface Answer {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: { readonly location: { readonly value: string } };
}

/** What the function makes of a request, whose query CloudFront hands over in parts and as it was written. */
function answerTo(path: string, query = ''): Answer {
  const querystring: Record<string, { value: string; multiValue?: { value: string }[] }> = {};
  for (const part of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    const before = querystring[name];
    if (!before) querystring[name] = { value };
    else before.multiValue = [...(before.multiValue ?? [{ value: before.value }]), { value }];
  }
  const event = { request: { method: 'GET', uri: path, querystring, headers: {} } };
  return runInNewContext(`${cloudfrontFunction(facts)}\nhandler(${JSON.stringify(event)})`);
}

describe('the function for CloudFront', () => {
  it.each([
    ['/a/', ''],
    ['/a', 'utm=x'],
    ['/c/', 'x=2&x=3'],
    ['/e/f', 'utm=x%26y'],
    ['/i/', 'flag&b=1'],
  ])('sends %s with the query “%s” on as every server of the site does', (path, query) => {
    const { statusCode, headers } = answerTo(path, query);
    expect(statusCode).toBe(301);
    expect(headers?.location.value).toBe(redirected(facts.redirects, path, query));
  });

  it.each([
    ['/', '/index.html'],
    ['/articles/b/', '/articles/b/index.html'],
    ['/embed.js', '/embed.js'],
    ['/_astro/a.Ab12.js', '/_astro/a.Ab12.js'],
    ['/constructor.js', '/constructor.js'],
  ])('asks the store for %s as %s', (path, file) => {
    expect(answerTo(path).uri).toBe(file);
  });

  it('sends a folder without its last slash on, with the query', () => {
    expect(answerTo('/articles/b', 'q=1').headers?.location.value).toBe('/articles/b/?q=1');
    expect(answerTo('/constructor').headers?.location.value).toBe('/constructor/');
  });

  it.each(['//evil.example', '//evil', '/\\evil', '/%2f/evil', '///evil'])(
    'sends nobody to another site by way of %s',
    (path) => {
      expect(answerTo(path).statusCode).toBeUndefined();
    },
  );

  it('may be as large as CloudFront takes, and no larger', () => {
    const redirects = Array.from({ length: 500 }, (_, index) => ({ from: `/${index}/`, to: '/somewhere/' }));
    expect(() => cloudfrontFunction({ ...facts, redirects })).toThrow(/10240 at most on CloudFront/);
  });
});

describe('the policies for CloudFront', () => {
  const policies = cloudfrontPolicies(facts);

  it('are one for each pattern, the first for everything', () => {
    expect(policies.map(({ PathPattern }) => PathPattern)).toEqual([
      '*',
      '/embed/*',
      '/search/*',
      '/cards/*',
      '/oembed/*',
      '/embed.js',
      '/_astro/*',
    ]);
    const names = policies.map(({ ResponseHeadersPolicyConfig: { Name } }) => Name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(policies)(
    'say for $PathPattern what the rules say',
    ({ PathPattern, ResponseHeadersPolicyConfig }) => {
      const expected = headersFor(facts.rules, PathPattern === '*' ? '/' : PathPattern.replace(/\*$/, ''));
      const {
        SecurityHeadersConfig: own,
        CustomHeadersConfig: custom,
        CorsConfig,
      } = ResponseHeadersPolicyConfig;
      expect(own.ContentSecurityPolicy.ContentSecurityPolicy).toBe(expected['Content-Security-Policy']);
      expect(own.FrameOptions?.FrameOption).toBe(expected['X-Frame-Options']);
      expect(own.ReferrerPolicy.ReferrerPolicy).toBe(expected['Referrer-Policy']);
      expect(own.StrictTransportSecurity).toEqual({
        Override: true,
        AccessControlMaxAgeSec: 63072000,
        IncludeSubdomains: false,
        Preload: false,
      });
      expect(CorsConfig?.AccessControlAllowOrigins.Items).toEqual(
        expected['Access-Control-Allow-Origin'] && [expected['Access-Control-Allow-Origin']],
      );
      for (const { Header, Value } of custom.Items) expect(Value).toBe(expected[Header]);
      expect(custom.Quantity).toBe(custom.Items.length);
    },
  );

  it('may say as much as CloudFront takes, and no more', () => {
    const long = (length: number) => [
      { pattern: '/*', headers: { 'Content-Security-Policy': 'a'.repeat(length) } },
    ];
    const config = (length: number) => cloudfrontPolicies({ name: 'a', rules: long(length) });
    expect(config(quotas.contentPolicy)).toHaveLength(1);
    expect(() => config(quotas.contentPolicy + 1)).toThrow('1783 at most on CloudFront');
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`X-${index}`, 'a']));
    expect(() => cloudfrontPolicies({ name: 'a', rules: [{ pattern: '/*', headers: many }] })).toThrow(
      /number of headers of a policy may be 10/,
    );
  });
});
