import { expect, test } from 'vitest';
import { issuerKeyOf } from '#lib/themes/issuer-key.ts';

test.each([
  ['NVIDIA Corp', 'NVIDIA CORPORATION'],
  ['Taiwan Semiconductor Manufacturing Co Ltd', 'TAIWAN SEMICONDUCTOR MANUFACTURING COMPANY LTD'],
  ['ASML Holding NV', 'ASML Holding N.V.'],
  ['Vestas Wind Systems A/S', 'VESTAS WIND SYSTEMS AS'],
  ['Alphabet Inc. Class A', 'Alphabet Inc.'],
  ['Amazon.com, Inc.', 'AMAZON COM INC'],
  ['Palo Alto Networks, Inc.', 'Palo Alto Networks Inc'],
])('%s and %s are one issuer', (a, b) => {
  expect(issuerKeyOf(a)).toBe(issuerKeyOf(b));
});

test.each([
  ['Oklo Inc', 'Oklo Resources Limited'],
  ['BWX Technologies Inc.', 'BWX Limited'],
  ['Waters Corp.', 'American Water Works Co. Inc.'],
  ['Alibaba Group Holding Ltd', 'Alibaba Health Information Technology Ltd.'],
  ['Tokyo Electron Ltd.', 'Tokyo Electron Device Ltd.'],
  ['SoftBank Group Corp.', 'SoftBank Robotics Corp.'],
])('%s is not %s', (a, b) => {
  expect(issuerKeyOf(a)).not.toBe(issuerKeyOf(b));
});

test('a name of nothing but legal forms keeps itself', () => {
  expect(issuerKeyOf('The Company')).toBe('the company');
});
