import { describe, expect, test } from 'vitest';

import type { IsoDate } from './calendar.ts';
import { asksCommitment, stricter } from './confidentiality.ts';
import { xmlExpectedOn, xmlIsAwaited } from './delays.ts';
import { exerciseName } from './exercise.ts';
import { greffeOf } from './greffe.ts';
import {
  accountsTypeOf,
  isKeyedWithoutAnomaly,
  keyedConfidentialityOf,
  keyingReasonOf,
  treatmentsOf,
} from './liasse/keying.ts';
import { meaningOfLine } from './liasse/line.ts';
import { isConsolidated, natureOf, natureOfAccountsLabel, natureOfAccountsType } from './nature.ts';

describe('codes and what they mean', () => {
  test.each([
    [101, { code: '0101', label: 'Bourg-en-Bresse' }],
    ['7402', { code: '7402', label: 'Thonon-les-Bains' }],
    [9999, { code: '9999', label: null }],
    [null, null],
    ['', null],
    [-1, null],
  ])('greffe %s', (code, expected) => {
    expect(greffeOf(code)).toEqual(expected);
  });

  test.each([
    ['B_C', { code: 'B-C', label: 'Bilan consolidé' }],
    ['b-s', { code: 'B-S', label: 'Bilan simplifié' }],
    ['X', { code: 'X', label: 'Code X' }],
    [' ', null],
  ])('nature %s', (code, expected) => {
    expect(natureOf(code)).toEqual(expected);
  });

  test.each([
    ['bilan complet', { code: 'C', label: 'Bilan complet' }],
    [' Bilan de type agricole simplifié', { code: 'AS', label: 'Bilan de type agricole simplifié' }],
    ['bilan social', { code: 'bilan social', label: 'bilan social' }],
    ['', null],
    [null, null],
  ])('accounts type in words %s', (label, expected) => {
    expect(natureOfAccountsLabel(label)).toEqual(expected);
  });

  test.each([
    ['k', { code: 'K', label: 'Bilan consolidé' }],
    ['Z', { code: 'Z', label: 'Code Z' }],
    [null, null],
  ])('accounts type %s', (code, expected) => {
    expect(natureOfAccountsType(code)).toEqual(expected);
  });

  test('consolidated accounts are a group’s, in both ways of saying it', () => {
    const natures = [natureOf('B-C'), natureOfAccountsType('K'), natureOf('B-S'), natureOfAccountsType('AS')];
    expect(natures.map(isConsolidated)).toEqual([true, true, false, false]);
    expect(
      [null, natureOf('X'), natureOfAccountsLabel('bilan social'), natureOfAccountsLabel('constructor')].map(
        isConsolidated,
      ),
    ).toEqual([null, null, null, null]);
  });

  test('of two sources, the stricter word holds, and a word that is known holds over one that is not', () => {
    expect(stricter('public', 'unknown')).toBe('unknown');
    expect(stricter('unknown', 'partial')).toBe('partial');
    expect(stricter('confidential', 'partial')).toBe('confidential');
    expect(stricter('public', 'public')).toBe('public');
  });

  test('only public filings are read without commitment', () => {
    expect((['public', 'partial', 'confidential', 'unknown'] as const).map(asksCommitment)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test('a line is known by accounts type, page and code', () => {
    expect(meaningOfLine('C', '03', 'FJ')).toMatchObject({
      form: '2052',
      columns: ['France N', 'export N', 'total N', 'total N-1'],
    });
    expect(meaningOfLine('C', '02', 'DL')?.columns).toEqual(['N', 'N-1', null, null]);
    expect(meaningOfLine('S', '01', '142')?.columns).toEqual([null, null, 'N', 'N-1']);
    expect(meaningOfLine('S', '1', '84')).toEqual(meaningOfLine('S', '01', '084'));
    expect(meaningOfLine('C', '07', '060')).toBeNull();
    expect(meaningOfLine(null, '02', 'DL')).toBeNull();
  });

  test('INPI’s keying codes in words', () => {
    expect(keyingReasonOf('00')).toEqual({ code: '0', label: 'Saisis sans anomalie' });
    expect(keyingReasonOf('1A')?.label).toContain('données manquantes');
    expect(keyingReasonOf('')).toBeNull();
    expect(treatmentsOf('A4A5').map(({ code }) => code)).toEqual(['A4', 'A5']);
    expect(treatmentsOf('')).toEqual([]);
    expect(accountsTypeOf('k')).toEqual({ code: 'K', label: 'Comptes consolidés' });
    expect(keyedConfidentialityOf('2')).toEqual({ code: '2', label: 'Compte de résultat confidentiel' });
    expect(keyedConfidentialityOf('9')).toEqual({ code: '9', label: 'Code 9' });
    expect(keyedConfidentialityOf(' ')).toBeNull();
    expect(['00', '01', '1A'].map((code) => isKeyedWithoutAnomaly(keyingReasonOf(code)!))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the XML is awaited for two weeks from the deposit', () => {
    const deposit = '2026-11-07' as IsoDate;
    expect(xmlExpectedOn(deposit)).toBe('2026-11-21');
    expect(xmlIsAwaited(deposit, '2026-11-20' as IsoDate)).toBe(true);
    expect(xmlIsAwaited(deposit, '2026-11-21' as IsoDate)).toBe(false);
    expect(xmlIsAwaited(null, '2026-11-21' as IsoDate)).toBe(false);
  });

  test('an exercise is named by its closing', () => {
    expect(exerciseName('2025-12-31' as IsoDate)).toBe('2025');
    expect(exerciseName('2025-06-30' as IsoDate)).toBe('2024-2025');
  });
});
