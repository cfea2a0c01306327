/**
 * A city year of made-up data: classes, claims, certificates, rosters and statistics, all from one seed, one record at a
 * time, with defects put in on purpose. The generator keeps books of its own, apart from the library: what a review of the
 * year must find, and nothing else.
 *
 * 全部数据均为虚构。 Everything here is made up: persons, classes, tasks by unit, figures, the ceiling, the amounts.
 */
import {
  type AnnexRow,
  annualTrainingTarget,
  type Attendance,
  certificateHoldersTarget,
  type CertificateObtained,
  type ClassPlan,
  type Division,
  divisions,
  type Roster,
  type StatisticsEntry,
  type StatisticsTotal,
  type SubsidyClaim,
  type Trainee,
  type YearOptions,
  type YearRecords,
} from 'kunming-training-rules';
import { uniformInt } from 'pure-rand/distribution/uniformInt'; // seeded, splittable, the same numbers on every machine
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Classes of a whole year. */
export const CLASSES = 3300;
/** The least that the defects have room in. */
export const FEWEST = 48;

export interface CityYearOptions {
  readonly seed: number;
  readonly classes?: number;
  /** Whether to put defects in; true by default. */
  readonly defects?: boolean;
}

/** One defect put in, by the line that a review of the year must show for it. */
export interface Injected {
  readonly kind: string;
  readonly line: string;
}

export interface CityYear {
  /** The records; the streams are fresh each time. */
  readonly records: () => YearRecords & {
    readonly classes: Iterable<unknown>;
    readonly claims: Iterable<unknown>;
    readonly certificates: Iterable<unknown>;
    readonly rosters: Iterable<unknown>;
  };
  readonly options: YearOptions;
  readonly injected: readonly Injected[];
  /** What else the review must say for it: see `linesOf` in compare.ts. */
  readonly expected: readonly string[];
  /** How many records a review reads. */
  readonly counts: {
    readonly classes: number;
    readonly claims: number;
    readonly certificates: number;
    readonly personTimes: number;
  };
}

const units = Object.keys(divisions) as Division[];
const firstHalf = ['6-31-01-03', '4-10-01-05', '4-03-02-01', '6-29-02-11', '4-06-01-01', '5-01-02-01'];
const secondHalf = ['4-14-02-02', '4-02-07-05', '6-18-02-04', '4-10-03-01', '5-05-01-02', '4-07-05-01'];
/** Two weeks and a bit a wave; nobody is in two classes of one wave. */
const WAVES = 22;
const WAVE_DAYS = 16;
const FIRST_DAY = Date.UTC(2022, 0, 4);
const COMPLETED = 1;
const CERTIFIED = 2;

function dayAfter(days: number): string {
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
}

interface Outline {
  readonly start: number;
  readonly days: number;
  readonly division: Division;
  readonly occupation: string;
  readonly certificateType: 'vocational-skill-level' | 'vocational-qualification' | 'training-pass';
  readonly institution: 'technical-institute' | 'private-training-institution' | 'vocational-school';
}

/** The year of a seed: the same seed and size, the same year. */
export function cityYear({ seed, classes: N = CLASSES, defects = true }: CityYearOptions): CityYear {
  if (!Number.isSafeInteger(N) || N < FEWEST) throw new RangeError(`a year has at least ${FEWEST} classes`);
  const target = annualTrainingTarget.parameters.personTimes.value;
  const T = Math.round((target * N) / CLASSES);
  const random = (stream: number): ((from: number, to: number) => number) => {
    const generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));
    for (let warm = 0; warm < 8; warm++) generator.next();
    return (from, to) => uniformInt(generator, from, to);
  };

  // Sizes that add up to T, what each class is, and how each of its trainees did.
  const sizes = new Int32Array(N);
  const outlines: Outline[] = [];
  const base = Math.floor(T / N);
  for (let i = 0; i < N; i++) {
    const draw = random(i);
    const spread = random(i - (i % 2) + 1_000_000)(0, 10);
    sizes[i] = base + (i < T - base * N ? 1 : 0) + (i === N - 1 && N % 2 === 1 ? 0 : i % 2 === 0 ? spread : -spread);
    const days = draw(5, 8);
    const type = draw(1, 100);
    outlines.push({
      start: Math.floor((i * WAVES) / N) * WAVE_DAYS + draw(0, 3),
      days,
      division: units[i % 3 === 0 ? i % units.length : draw(0, units.length - 1)]!,
      occupation: (i < N / 2 ? firstHalf : secondHalf)[draw(0, 5)]!,
      certificateType:
        type <= 90 ? 'vocational-skill-level' : type <= 93 ? 'vocational-qualification' : 'training-pass',
      institution: (['technical-institute', 'private-training-institution', 'vocational-school'] as const)[draw(0, 2)]!,
    });
  }
  const offsets = new Int32Array(N + 1);
  for (let i = 0; i < N; i++) offsets[i + 1] = offsets[i]! + sizes[i]!;
  const flags = new Uint8Array(T);
  for (let i = 0; i < N; i++) {
    const draw = random(2_000_000 + i);
    for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) {
      if (draw(1, 100) <= 97) flags[slot] = COMPLETED | (draw(1, 100) <= 95 ? CERTIFIED : 0);
    }
  }

  // The last persons trained come for a second time: those who came first, in another wave, for another occupation.
  const P = Math.ceil(T * 0.85);
  const personOf = (slot: number): number => (slot < P ? slot : slot - P);
  const comesOnce = (slot: number): boolean => slot < P && slot >= T - P;
  const classRef = (i: number): string => `KM22-${String(i).padStart(4, '0')}`;
  const claimRef = (i: number): string => `CL22-${String(i).padStart(4, '0')}`;
  const person = (id: number): { reference: string; identityType: 'other'; identityNumber: string } => {
    const number = String(id).padStart(6, '0');
    return { reference: `P${number}`, identityType: 'other', identityNumber: `MADE-UP-${number}` };
  };

  // Defects: in which classes. Each class has one at most.
  const taken = new Set<number>();
  const choose = random(3_000_000);
  const pick = (suits: (i: number) => boolean): number => {
    for (let i = choose(0, N - 1), tries = 0; tries < N; tries++, i = (i + 1) % N) {
      if (taken.has(i) || !suits(i)) continue;
      taken.add(i);
      return i;
    }
    throw new RangeError('the year is too small for its defects');
  };
  const each = <D>(make: () => D): D[] => (defects ? Array.from({ length: N >= 1000 ? 3 : 1 }, make) : []);
  const claims = (i: number): boolean => outlines[i]!.certificateType !== 'training-pass';
  const common = (i: number, j: number): [number, number] => {
    const [a, b] = [outlines[i]!, outlines[j]!];
    return [Math.max(a.start, b.start), Math.min(a.start + a.days, b.start + b.days)];
  };
  const pair = (suits: (i: number) => boolean): [number, number] => {
    const partner = (i: number): number =>
      outlines.findIndex((_, j) => j > i && !taken.has(j) && suits(j) && common(i, j)[0] < common(i, j)[1]);
    const one = pick((i) => suits(i) && partner(i) > i);
    const other = partner(one);
    taken.add(other);
    return [one, other];
  };
  const onceAt = (i: number): number => offsets[i]! + 3;
  const overlapping = each(() => pair((i) => comesOnce(onceAt(i))));
  const teaching = each(() => pair(() => true));
  const claimedTwice = each(() => pick((i) => claims(i)));
  const unattended = each(() => pick((i) => claims(i)));
  const overclaimed = each(() => pick((i) => claims(i)));
  const unreported = each(() => pick(() => true));
  const reportedTwice = each(() => pick(() => true));
  const misreported = each(() => pick(() => true));
  const [broken] = each(() => pick(() => true));
  const [handedTwice] = each(() => pick(() => true));
  const [brokenClaim] = each(() => pick(() => true));
  for (const [, other] of overlapping) flags[onceAt(other)] = 0;
  for (const i of [...claimedTwice, ...unattended]) flags[onceAt(i)] = COMPLETED | CERTIFIED;
  for (const i of overclaimed) for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) flags[slot]! |= COMPLETED;
  const swapped = new Map(overlapping.map(([one, other]) => [onceAt(other), personOf(onceAt(one))]));
  const stranger = new Map(overclaimed.map((i, at) => [i, person(P + at)]));
  const absent = new Set(unattended.map(onceAt));

  const instructorsOf = (i: number): [string, string] => [`I-${classRef(i)}-1`, `I-${classRef(i)}-2`];
  /** Session 2d is the morning of day d, 2d + 1 its afternoon; the two instructors take turns by day. */
  const sessionsOf = (
    i: number,
    { start, days }: Pick<Outline, 'start' | 'days'>,
  ): NonNullable<ClassPlan['sessions']>[number][] =>
    Array.from({ length: 2 * days }, (_, at) => ({
      reference: `S${at + 1}`,
      date: dayAfter(start + (at >> 1)),
      ...(at % 2 === 0 ? { startTime: '08:30', endTime: '12:00' } : { startTime: '14:00', endTime: '17:30' }),
      hours: 4,
      mode: 'offline',
      kind: at % 2 === 0 ? 'theory' : 'practice',
      instructor: instructorsOf(i)[(at >> 1) % 2]!,
    }));

  const plan = (i: number): ClassPlan => {
    const outline = outlines[i]!;
    const { start, days, division, occupation, certificateType, institution } = outline;
    const draw = random(4_000_000 + i);
    const level = levelOf(i);
    const trainees: Trainee[] = [];
    const attendance: Attendance[] = [];
    const attend = (trainee: string, present: boolean): void => {
      for (let day = 0; day < days; day++)
        attendance.push({
          trainee,
          session: null,
          date: dayAfter(start + day),
          status: present && (day === 0 || draw(1, 40) > 1) ? 'present' : 'absent',
        });
    };
    for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) {
      const who = person(swapped.get(slot) ?? personOf(slot));
      trainees.push({
        ...who,
        sex: draw(0, 1) === 0 ? 'female' : 'male',
        birthDate: `${draw(1965, 2003)}-0${draw(1, 9)}-1${draw(0, 9)}`,
        household: draw(0, 2) === 0 ? 'urban' : 'rural',
        completed: (flags[slot]! & COMPLETED) !== 0,
      });
      attend(who.reference, !absent.has(slot));
    }
    const extra = stranger.get(i);
    if (extra !== undefined) attend(extra.reference, true);
    const sessions = sessionsOf(i, outline);
    const instructors = instructorsOf(i).map((reference) => ({ reference }));
    for (const [one, other] of teaching) {
      if (other !== i) continue;
      const [from] = common(one, other);
      const lent = instructorsOf(one)[(from - outlines[one]!.start) % 2]!;
      sessions[2 * (from - start)] = { ...sessions[2 * (from - start)], instructor: lent };
      instructors.push({ reference: lent });
    }
    return {
      reference: classRef(i),
      title: '示例班级（数据均为虚构）',
      kind: 'skills',
      occupation,
      division,
      certificateType,
      levels: level === null ? [] : [level],
      subsidised: true,
      institution: { reference: `ORG-${division}-${institution}`, kind: institution, division },
      startDate: dayAfter(start),
      endDate: dayAfter(start + days - 1),
      sessions,
      trainees,
      instructors,
      attendance,
    };
  };
  const levelOf = (i: number): 'level-5' | 'level-4' | null =>
    outlines[i]!.certificateType === 'training-pass' ? null : i < N / 2 ? 'level-5' : 'level-4';

  function* classes(): Generator {
    for (let i = 0; i < N; i++) {
      const made = plan(i);
      if (i !== broken) yield made;
      else
        yield {
          ...made,
          kind: 'skils',
          startDate: '2022/03/01',
          trainees: made.trainees?.map((trainee, at) => (at === 1 ? { ...trainee, birthDate: '1990-02-30' } : trainee)),
        };
    }
    if (!defects) return;
    // A class that runs into the next year, and one that was handed over before.
    const last = { start: 360, days: 6 };
    const trainees = Array.from({ length: 40 }, (_, at) => person(P + 10 + at));
    yield {
      ...plan(N - 1),
      reference: classRef(N),
      startDate: dayAfter(last.start),
      endDate: dayAfter(last.start + last.days - 1),
      sessions: sessionsOf(N, last),
      instructors: instructorsOf(N).map((reference) => ({ reference })),
      trainees,
      attendance: [],
    } satisfies ClassPlan;
    yield plan(handedTwice!);
  }

  const claim = (i: number): SubsidyClaim => {
    const level = levelOf(i);
    const row = (who: {
      reference: string;
      identityNumber: string;
    }): NonNullable<SubsidyClaim['trainees']>[number] => ({
      trainee: who.reference,
      identityNumber: who.identityNumber,
      level,
      amount: '800.00',
      paidOn: null,
    });
    const rows: NonNullable<SubsidyClaim['trainees']>[number][] = [];
    for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++)
      if ((flags[slot]! & COMPLETED) !== 0) rows.push(row(person(personOf(slot))));
    const extra = stranger.get(i);
    if (extra !== undefined) rows.push(row(extra));
    const total = `${rows.length * 800}.00`;
    const ended = outlines[i]!.start + outlines[i]!.days - 1;
    return {
      reference: claimRef(i),
      class: classRef(i),
      occupation: outlines[i]!.occupation,
      total,
      trainees: rows,
      allocations: [{ fund: 'employment-subsidy', fundName: null, amount: total }],
      submittedOn: dayAfter(ended + 3),
      approvedOn: null,
      paidOn: null,
    };
  };
  /** Where the trainee of a slot stands in the claim of the class. */
  const rowOf = (i: number): number =>
    claim(i).trainees!.findIndex(({ trainee }) => trainee === person(personOf(onceAt(i))).reference);
  function* claimed(): Generator {
    for (let i = 0; i < N; i++) yield i === brokenClaim ? { ...claim(i), total: -1, submittedOn: 'soon' } : claim(i);
    for (const i of claimedTwice) {
      const first = claim(i);
      yield {
        ...first,
        reference: `${claimRef(i)}-B`,
        total: '800.00',
        trainees: [first.trainees![rowOf(i)]!],
        allocations: [],
      } satisfies SubsidyClaim;
    }
  }

  function* certificates(): Generator<CertificateObtained> {
    for (let i = 0; i < N; i++) {
      const { start, days, division, certificateType } = outlines[i]!;
      const obtainedOn = dayAfter(start + days + 9);
      for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) {
        if ((flags[slot]! & CERTIFIED) !== 0)
          yield {
            holder: person(personOf(slot)).reference,
            division,
            type: certificateType,
            obtainedOn,
            class: classRef(i),
          };
      }
    }
  }

  // The books: by class and by unit, counted from the outlines, not from the records.
  const certified = new Int32Array(N);
  const holders = new Map<Division, number>(units.map((unit) => [unit, 0]));
  const totals = new Map(
    units.map((division): [Division, { classes: number; personTimes: number; certificates: number }] => [
      division,
      { classes: 0, personTimes: 0, certificates: 0 },
    ]),
  );
  const classOf = new Int32Array(T);
  let distinct = 0;
  let obtained = 0;
  let notCompleted = 0;
  const levelCertificate = (slot: number): boolean =>
    (flags[slot]! & CERTIFIED) !== 0 && outlines[classOf[slot]!]!.certificateType !== 'training-pass';
  for (let i = 0; i < N; i++) {
    const { division } = outlines[i]!;
    const total = totals.get(division)!;
    total.classes++;
    total.personTimes += sizes[i]!;
    for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) {
      classOf[slot] = i;
      if ((flags[slot]! & COMPLETED) === 0 && i !== broken) notCompleted++;
      if ((flags[slot]! & CERTIFIED) === 0) continue;
      certified[i]!++;
      obtained++;
      if (!levelCertificate(slot)) continue;
      const before = slot >= P && levelCertificate(slot - P);
      if (!before) distinct++;
      if (!before || outlines[classOf[slot - P]!]!.division !== division)
        holders.set(division, holders.get(division)! + 1);
    }
    total.certificates += certified[i]!;
  }

  const institutes = new Set(
    outlines
      .filter(({ institution }, i) => institution === 'technical-institute' && i !== broken)
      .map(({ division }) => division),
  );
  // Tasks that add up to the city's figure; a whole year reaches each of them exactly.
  const tasks = new Map(units.map((unit) => [unit, Math.floor((totals.get(unit)!.personTimes * target) / T)]));
  tasks.set(units[0]!, tasks.get(units[0]!)! + target - [...tasks.values()].reduce((a, b) => a + b));
  const rows = units.map((division): AnnexRow => ({
    division,
    trainingPersonTimes: tasks.get(division)!,
    certificatePersons: holders.get(division)!,
    technicalInstitutePersonTimes: institutes.has(division) ? 100 : 0,
  }));

  const reports: StatisticsEntry[] = [];
  const reportAt = new Map<number, number>();
  for (let i = 0; i < N; i++) {
    if (unreported.includes(i)) continue;
    reportAt.set(i, reports.length);
    reports.push({
      class: classRef(i),
      personTimes: sizes[i]! + (misreported.includes(i) ? 3 : 0),
      certificates: certified[i]!,
    });
  }
  for (const i of reportedTwice)
    reports.push({ class: classRef(i), personTimes: sizes[i]!, certificates: certified[i]! });
  if (defects) reports.push({ class: classRef(N), personTimes: 40, certificates: 0 });
  // Of a unit whose classes can all be read: a class that cannot be read might explain any difference.
  const inOrder = units.flatMap((unit, at) =>
    totals.get(unit)!.classes > 0 && broken !== undefined && outlines[broken]!.division !== unit ? [at] : [],
  );
  const wrongUnit = defects ? inOrder[choose(0, inOrder.length - 1)]! : -1;
  const reported = units.map((division, at): StatisticsTotal => ({
    division,
    ...totals.get(division),
    ...(at === wrongUnit && { personTimes: totals.get(division)!.personTimes - 7 }),
  }));

  const unreachedUnit = defects ? choose(0, units.length - 1) : -1;
  const untargetedUnit = defects ? choose(0, units.length - 1) : -1;
  const ROSTER = 120;
  const roster = (at: number): Roster => ({
    division: units[at]!,
    persons: Array.from({ length: ROSTER }, (_, index) => ({
      reference: `R${at}-${index}`,
      formerFisher: index % 12 === 0,
      relocatedWorker: index % 6 === 1,
      ruralLabourMoved: index % 5 === 2,
      schoolLeaverNotContinuing: index % 15 === 3,
      youth: index % 9 === 4,
      veteran: index % 20 === 5,
      employmentDifficultiesRecognised: index % 8 === 6,
      disabled: index % 24 === 7,
      willing: index % 4 !== 3,
      trained: !(at === unreachedUnit && index === 12) && index % 4 !== 3,
      targetedTraining: index % 2 === 0,
    })),
    classes: (['rural-labour-moved', 'young-people', 'veterans', 'employment-difficulties-or-disabled'] as const)
      .filter((group) => !(at === untargetedUnit && group === 'veterans'))
      .map((group, index) => ({ reference: `${units[at]!}-TC${index}`, targetGroups: [group] })),
  });
  function* rosters(): Generator<Roster> {
    for (let at = 0; at < units.length; at++) yield roster(at);
  }

  // What a review must show. An instructor is lent for the morning of the first day that two classes have in common.
  const injected: Injected[] = [];
  const inject = (kind: string, line: string): void => void injected.push({ kind, line });
  for (const [one, other] of overlapping) {
    const [from, to] = common(one, other);
    inject(
      'sessions-overlap',
      `violation false-training-indicators sessions-overlap /classes/${one}/trainees/3 ${2 * (to - from)} /classes/${other}/trainees/3`,
    );
  }
  for (const [one, other] of teaching) {
    const [from] = common(one, other);
    const at = (i: number): string => `/classes/${i}/sessions/${2 * (from - outlines[i]!.start)}`;
    inject('instructor-overlap', `violation false-training-indicators instructor-overlap ${at(one)} 1 ${at(other)}`);
  }
  claimedTwice.forEach((i, at) =>
    inject(
      'claimed-twice',
      `violation false-training-indicators claimed-twice /claims/${i}/trainees/${rowOf(i)} 2 /claims/${N + at}/trainees/0`,
    ),
  );
  for (const i of unattended)
    inject(
      'claimed-without-attendance',
      `violation false-training-indicators claimed-without-attendance /claims/${i}/trainees/${rowOf(i)} 0 /classes/${i}/attendance`,
    );
  for (const i of overclaimed)
    inject(
      'more-claimed-than-enrolled',
      `violation false-training-indicators more-claimed-than-enrolled /claims/${i}/trainees ${sizes[i]! + 1} /classes/${i}/trainees`,
    );
  // Who is not on the roster was not present, whatever the attendance record says.
  for (const i of overclaimed)
    inject(
      'claimed-without-attendance',
      `violation false-training-indicators claimed-without-attendance /claims/${i}/trainees/${claim(i).trainees!.length - 1} 0 /classes/${i}/attendance`,
    );
  for (const i of unreported) inject('not-reported', `violation statistics-complete not-reported /classes/${i} 0`);
  reportedTwice.forEach((_, at) =>
    inject(
      'reported-twice',
      `violation statistics-complete reported-twice /statistics/reports/${N - unreported.length + at} 2`,
    ),
  );
  for (const i of misreported)
    inject(
      'figure-differs',
      `violation statistics-complete figure-differs /statistics/reports/${reportAt.get(i)!}/personTimes ${sizes[i]! + 3}`,
    );
  if (defects) {
    inject(
      'no-finished-class',
      `violation statistics-complete no-finished-class /statistics/reports/${reports.length - 1} 1`,
    );
    inject(
      'total-differs',
      `violation statistics-complete total-differs /statistics/totals/${wrongUnit}/personTimes ${reported[wrongUnit]!.personTimes!}`,
    );
    inject(
      'false-training-found',
      'violation false-training-indicators false-training-found /authorityFindings/1 true',
    );
    inject(
      'not-covered',
      `violation willing-groups-full-coverage not-covered /rosters/${unreachedUnit}/persons/12/trained false`,
    );
    inject(
      'group-not-targeted',
      `violation willing-key-groups-targeted group-not-targeted /rosters/${untargetedUnit}/classes 0`,
    );
    inject('malformed-class', `malformed /classes/${broken!} kind startDate trainees/1/birthDate`);
    inject('handed-over-twice', `malformed /classes/${N + 1} reference`);
    inject('malformed-claim', `malformed /claims/${brokenClaim!} submittedOn total`);
  }

  const done = T - (broken === undefined ? 0 : sizes[broken]!);
  const limit = certificateHoldersTarget.parameters.persons.value;
  const expected = [
    // While a class cannot be read, what it could still turn cannot be told; what is reached or wrong without it stands.
    ...(defects
      ? [
          `missing /classes/${broken!}`,
          `missing /classes/${N + 1}`,
          `missing /claims/${brokenClaim!}`,
          ...(broken === brokenClaim ? [] : [`missing /claims/${broken!}/class`]),
        ]
      : [
          ...(T < target ? [`violation annual-training-target city-short /classes ${T}`] : []),
          ...units.flatMap((unit, at) =>
            totals.get(unit)!.personTimes < tasks.get(unit)!
              ? [
                  `violation annual-training-target division-short /plan/rows/${at}/trainingPersonTimes ${totals.get(unit)!.personTimes}`,
                ]
              : [],
          ),
        ]),
    ...(distinct < limit ? [`violation certificate-holders-target city-short /certificates ${distinct}`] : []),
    `outcome annual-training-target ${defects ? 'cantTell' : T < target ? 'failed' : 'passed'}`,
    `outcome willing-groups-full-coverage ${defects ? 'failed' : 'passed'}`,
    `outcome willing-key-groups-targeted ${defects ? 'failed' : 'passed'}`,
    'outcome care-masters-target passed',
    'outcome technical-institutes-training passed',
    `outcome certificate-level-training ${defects ? 'cantTell' : 'passed'}`,
    `outcome entry-level-training-control ${defects ? 'cantTell' : 'passed'}`,
    `outcome certificate-holders-target ${distinct < limit ? 'failed' : 'passed'}`,
    `outcome false-training-indicators ${defects ? 'failed' : 'passed'}`,
    `outcome statistics-complete ${defects ? 'failed' : 'passed'}`,
    `figure holders ${distinct}`,
    `figure completed ${done}`,
    `figure notCompleted ${notCompleted}`,
    `figure certificates ${obtained}`,
  ];

  const extraClasses = defects ? 2 : 0;
  return {
    records: () => ({
      classes: classes(),
      claims: claimed(),
      authorityFindings: defects
        ? [
            { reference: 'F1', class: classRef(0), claim: null, foundOn: '2022-10-01', falseTraining: false },
            { reference: 'F2', class: classRef(1), claim: null, foundOn: '2022-11-01', falseTraining: true },
          ]
        : [],
      certificates: certificates(),
      rosters: rosters(),
      plan: { rows },
      previousLines: [
        { completionYear: 2021, certificateType: 'vocational-skill-level', classes: 20, personTimes: 1000 },
        { completionYear: 2021, certificateType: 'training-pass', classes: 80, personTimes: 4000 },
      ],
      careMasters: {
        byYear: [
          { year: 2021, personTimes: 11_000, persons: 10_000 },
          { year: 2022, personTimes: 12_600, persons: 12_000 },
        ],
        persons: 21_000,
      },
      statistics: { reports, totals: reported },
    }),
    options: { asOf: '2022-12-31', reference: { entryLevelShareCeiling: '0.3' } },
    injected,
    expected,
    counts: { classes: N + extraClasses, claims: N + claimedTwice.length, certificates: obtained, personTimes: T },
  };
}
