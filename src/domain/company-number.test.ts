import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { understandCompanyNumber } from './company-number.ts';

describe('a number typed or pasted', () => {
  test.each([
    ['788242667', 'siren'],
    ['788 242 667', 'siren'],
    ['788\u202F242\u00A0667', 'siren'],
    ['  788.242.667 ', 'siren'],
    ['788-242-667', 'siren'],
    ['788\u2011242\u2011667', 'siren'],
  ])('« %s » is the SIREN 788242667', (text, kind) => {
    expect(understandCompanyNumber(text)).toEqual({ kind, siren: '788242667' });
  });

  test.each([
    ['130 025 265 00013', '130025265'],
    ['35600000000048', '356000000'],
    ['35600000049837', '356000000'],
  ])('« %s » is a SIRET of %s (La Poste’s establishments escape the Luhn check)', (text, siren) => {
    expect(understandCompanyNumber(text)).toEqual({ kind: 'siret', siren });
  });

  test.each(['FR 83 404 833 048', 'fr83404833048'])('« %s » is a VAT number', (text) => {
    expect(understandCompanyNumber(text)).toEqual({ kind: 'vat', siren: '404833048' });
  });

  test.each([
    ['788242668', 'siren_check'],
    ['13002526500014', 'siret_check'],
    ['78824266800011', 'siren_check'],
    ['FR84404833048', 'vat_check'],
    ['FR83404833049', 'siren_check'],
    ['7882426670', 'length'],
    ['130025265000131', 'length'],
    ['Dupont', 'letters'],
    ['788242667; DROP', 'letters'],
  ])('« %s » is refused: %s', (text, reason) => {
    expect(understandCompanyNumber(text)).toEqual({ kind: 'invalid', reason });
  });

  test.each([
    ['', 0],
    ['7', 1],
    ['788 242 66', 8],
    ['FR', 0],
    ['FR83 404', 3],
  ])('« %s » is still being typed, with %i digits', (text, digits) => {
    expect(understandCompanyNumber(text)).toEqual({ kind: 'incomplete', digits });
  });

  test('any text is understood or refused', () => {
    const kinds = ['siren', 'siret', 'vat', 'incomplete', 'invalid'];
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(kinds).toContain(understandCompanyNumber(text).kind);
      }),
    );
  });
});
