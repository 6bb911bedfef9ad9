import { describe } from 'vitest';
import { testEveryPage } from './every-page.ts';

describe('360 pixels wide', () => testEveryPage(360));
