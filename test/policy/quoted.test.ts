/** The numbers that characters of a quotation say. */
import { describe, expect, it } from 'vitest';
import { numbersIn, says } from '../../src/policy/quoted.js';

describe('the numbers in a text', () => {
  it.each<readonly [string, readonly number[]]>([
    ['50人', [50]],
    ['８．２个课时', [8.2]],
    ['1,200人', [1200]],
    ['120，240课时', [120, 240]],
    ['15.52万人次', [155200]],
    ['3万5千', [35000]],
    ['3百', [300]],
    ['1.2亿', [120000000]],
    ['98.5%', [0.985]],
    ['９５％', [0.95]],
    ['百分之九十五', [0.95]],
    ['百分之百', [1]],
    ['18个月', [1.5]],
    ['7个月', [0.5833]],
    ['12月', [12]],
    ['1-2年', [1, 2]],
    ['2021-2022年', [2021, 2022]],
    ['一至三年', [1, 3]],
    ['半年', [0.5]],
    ['一年半', [1, 1.5]],
    ['8个半课时', [8, 8.5]],
    ['八点二个课时', [8.2]],
    ['十', [10]],
    ['十二', [12]],
    ['二十', [20]],
    ['两百', [200]],
    ['一百二', [120]],
    ['一百零二', [102]],
    ['一百二十', [120]],
    ['两千零五', [2005]],
    ['一万二', [12000]],
    ['十一万', [110000]],
    ['十五万五千二百', [155200]],
    ['一亿二千万', [120000000]],
    ['十万亿', [10000000000000]],
    ['万', [10000]],
    ['二〇二三年', [2023]],
    ['壹佰贰拾', [120]],
    ['○五十人', [50]],
    ['统一五十人', [50]],
    ['①50人', [50]],
    ['零', [0]],
    ['人', []],
    ['半脱产', []],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text, text)).toEqual(numbers);
  });

  it.each([
    ['50人', '150人'],
    ['50人', '1,150人'],
    ['50人', '１50人'],
    ['0人', '50人'],
    ['5', '50人'],
    ['50', '50.5'],
    ['.5', '50.5'],
    ['50', '50万'],
    ['95', '95%'],
    ['九十', '百分之九十'],
    ['五十人', '一百五十人'],
    ['十', '十五'],
    ['八', '八点二'],
    ['1年', '1年半'],
    ['6', '6个月'],
    ['50人', '五十人'],
    ['50人', ''],
  ])('%s does not stand in %s', (characters, quotation) => {
    expect(numbersIn(characters, quotation)).toBeUndefined();
  });

  it('a later place that cuts no number will do', () => {
    expect(numbersIn('50人', '由150人减为50人')).toEqual([50]);
    expect(numbersIn('50人', '1，50人')).toEqual([50]);
  });
});

it('a value is one of them, each value of a list is, and a text stands in the characters', () => {
  expect(says(50, '50人', [50])).toBe(true);
  expect(says(5, '50人', [50])).toBe(false);
  expect(says(5, '', [])).toBe(false);
  expect(says([1, 3], '一至三年', [1, 3])).toBe(true);
  expect(says([1, 2], '一至三年', [1, 3])).toBe(false);
  expect(says('线下', '线下授课', [])).toBe(true);
  expect(says('线上', '线下授课', [])).toBe(false);
});
