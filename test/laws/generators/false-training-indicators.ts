import fc from 'fast-check';
import { attendanceStatuses } from '../../../src/model/codes.js';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const people = ['T1', 'T2', 'T3'] as const;
const number = pick('11010519491231002X', '110105 19491231002x', null, null, null);
const session = fc.record({
  date: pick('2022-06-01', '2022-06-02'),
  startTime: pick('08:00', '10:00', '12:00'),
  endTime: pick('12:00', '13:00', '18:00'),
  instructor: orNone(pick('I1', 'I2', 'I3')),
}).map((each) => (each.endTime <= each.startTime ? { ...each, endTime: '18:00' } : each));
const roster = fc.subarray([...people]).chain((some) => fc.tuple(...some.map((reference) => fc.record({ reference: fc.constant(reference), identityNumber: number }))));
const attendance = fc.array(fc.record({ trainee: pick(...people), status: pick('present', ...attendanceStatuses) }), { maxLength: 4 });
const classes = fc.array(fc.record({ sessions: fc.array(session, { maxLength: 2 }), trainees: roster, attendance }), { maxLength: 3 }).map((all) => all.map((each, index) => ({ ...each, reference: `C${index + 1}` })));
const claimed = fc.subarray([...people]).chain((some) => fc.tuple(...some.map((trainee) => fc.record({ trainee: fc.constant(trainee), identityNumber: number, level: pick('level-5', 'level-4', null) }))));
const claims = fc.array(fc.record({ class: pick('C1', 'C2', 'C3'), occupation: pick('X1', 'X2'), trainees: claimed }), { maxLength: 2 }).map((all) => all.map((each, index) => ({ ...each, reference: `S${index + 1}` })));
const authorityFindings = fc.oneof(fc.constant([]), fc.array(fc.record({ falseTraining: fc.boolean() }), { maxLength: 2 }).map((all) => all.map((each, index) => ({ ...each, reference: `D${index + 1}` }))));

export const generator: ClauseGenerator = {
  record: fc.record({ classes, claims: fc.oneof(fc.constant([]), claims), authorityFindings }),
  options: fc.constant({}),
};
