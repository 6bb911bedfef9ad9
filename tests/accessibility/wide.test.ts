import { describe } from 'vitest';
import { testEveryPage } from './every-page.ts';

describe('1280 pixels wide', () => testEveryPage(1280));
