import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeValue, encodeValue, impliedType } from '../../../../core/operations/parameter/value.js';

test('every type round trips', () => {
  for (const [type, value] of [['String', 'ü %x%'], ['ExpandString', '%TEMP%'], ['MultiString', ['a', 'b']], ['MultiString', []], ['DWord', 0xffff_ffff], ['QWord', '18446744073709551615'], ['Binary', '00ff']] as const)
    assert.deepEqual(decodeValue(encodeValue('x', type, typeof value === 'object' ? [...value] : value)), { type, value });
});

test('an unknown type keeps its number, and its bytes as digits', () => {
  assert.deepEqual(decodeValue({ type: 8, value: Buffer.from('0102', 'hex') }), { type: 8, value: '0102' });
});

test('the type a value has by itself', () => {
  assert.deepEqual([impliedType('5'), impliedType(5), impliedType(0x1_0000_0000), impliedType(['a'])], ['String', 'DWord', 'QWord', 'MultiString']);
});

test('one text makes a list of one, a number a text', () => {
  assert.deepEqual(encodeValue('x', 'MultiString', 'a').value, ['a']);
  assert.equal(encodeValue('x', 'String', 5).value, '5');
});

test('what a type cannot hold is refused, with the name and not the value', () => {
  for (const [type, value] of [['DWord', 'abc'], ['DWord', -1], ['DWord', 0x1_0000_0000], ['DWord', 1.5], ['DWord', ['1']], ['QWord', '18446744073709551616'], ['Binary', 'xyz'], ['Binary', 5], ['String', ['a']]] as const)
    assert.throws(() => encodeValue('Port', type, typeof value === 'object' ? [...value] : value), { id: 'InvalidParameterValue', message: /'Port'/ }, `${type} ${value}`);
});
