import { connect } from 'node:net';

/** What a server answered, byte for byte as far as its status line and headers go. */
export interface RawAnswer {
  /** 0 where it hung up without a word. */
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
}

/** Sends bytes to a server as no client would, and reads until it hangs up. */
export function rawRequest(address: string, bytes: string): Promise<RawAnswer> {
  const { port, hostname } = new URL(address);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.on('data', (part) => parts.push(part));
    // A server that has heard enough may hang up while the rest is on its way.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (!['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) reject(error);
    });
    socket.on('close', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const head = all.subarray(0, end < 0 ? all.length : end).toString('latin1');
      resolve({
        status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0),
        head,
        body: end < 0 ? Buffer.alloc(0) : all.subarray(end + 4),
      });
    });
  });
}

/** A request with this target, as it is written, after which the server hangs up. */
export function requestFor(target: string, { method = 'GET', headers = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`;
}
