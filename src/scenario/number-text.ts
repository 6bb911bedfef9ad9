const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/g;

/** A typed number brought to plain ASCII decimal, and what stood behind it: its unit. */
export interface NumberText {
  /** Such as "1000.5" or "-3"; `undefined` where the text does not start with a number. */
  readonly number: string | undefined;
  /** Lower-case text after the number, without spaces. */
  readonly unit: string;
}

const SHAPE = /^([+-]?)((?:\d[\d.,'’]*|[.,]\d[\d.,'’]*)(?:e[+-]?\d{1,3})?)(.*)$/i;

/**
 * Reads what people type for a number: spaces of any kind, a decimal comma, grouped thousands, a unit behind it.
 *
 * Where a lone comma could be either ("1,500"), three digits behind it mean thousands, as in English; a leading zero
 * ("0,125") or `commaIsDecimal` mean a decimal comma.
 *
 * @param text as typed or pasted.
 * @param commaIsDecimal true where thousands make no sense, as in a percentage.
 */
export function readNumberText(text: string, commaIsDecimal = false): NumberText {
  const tidy = text.replace(SPACES, '').replace(/[−–]/g, '-').replace(/٪/g, '%');
  const match = SHAPE.exec(tidy);
  const [, sign = '', digits = '', unit = ''] = match ?? [];
  const plain = plainDecimal(digits, commaIsDecimal);
  if (plain === undefined) return { number: undefined, unit: tidy.toLowerCase() };
  return { number: (sign === '-' ? '-' : '') + plain, unit: unit.toLowerCase() };
}

function plainDecimal(digits: string, commaIsDecimal: boolean): string | undefined {
  // "5'30" is five minutes thirty or five feet, never 530: apostrophes count only where thousands are.
  if (/['’]/.test(digits) && !/^[1-9]\d{0,2}(?:['’]\d{3})+(?:[.,]\d*)?$/.test(digits)) return undefined;
  const ungrouped = digits.replace(/['’]/g, '');
  const commas = ungrouped.split(',').length - 1;
  const points = ungrouped.split('.').length - 1;
  if (commas + points === 0) return ungrouped || undefined;
  if (commas > 0 && points > 0) {
    const decimalPoint = ungrouped.lastIndexOf('.') > ungrouped.lastIndexOf(',');
    return decimalPoint ? degroup(ungrouped, ',', '.') : degroup(ungrouped, '.', ',');
  }
  const mark = commas > 0 ? ',' : '.';
  if (commas + points > 1) return degroup(ungrouped, mark, '');
  if (mark === '.') return ungrouped;
  const thousands = !commaIsDecimal && /^[1-9]\d{0,2},\d{3}$/.test(ungrouped);
  return ungrouped.replace(',', thousands ? '' : '.');
}

/** Takes the marks between thousands out, if they stand where thousands are; the decimal mark becomes a point. */
function degroup(text: string, group: string, decimal: string): string | undefined {
  const [whole = '', part, ...more] = decimal ? text.split(decimal) : [text];
  const groups = whole.split(group);
  const grouped = groups.every((digits, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(digits));
  if (!grouped || more.length > 0 || part?.includes(group)) return undefined;
  return groups.join('') + (part === undefined ? '' : `.${part}`);
}
