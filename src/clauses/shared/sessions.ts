/** What clauses ask of the sessions of a class (授课). */
import { sessionModes } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { type At, whether } from '../../kernel/ask.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { Session } from '../../model/session.js';
import { among, type Fields, list } from '../../values/read.js';
import { some } from './entries.js';

/** 读取授课方式。 Reads the mode of a session. @internal */
export const modeOf = /* @__PURE__ */ among(sessionModes);

/**
 * 是否有一节授课如此。没有教学安排的，或有不是对象的一项的，可能有。
 *
 * Whether any session is such. There may be one where the schedule is not known, and where an entry of it is no object.
 *
 * @param plan - The plan.
 * @param such - Whether a session is.
 * @returns The judgement.
 * @internal
 */
export function anySession(
  plan: { readonly sessions?: unknown },
  such: (session: Fields<Session>, at: () => JsonPointer) => Judgement,
): Judgement {
  return some<Session>(list(plan.sessions), '/sessions', such);
}

/**
 * 一节授课是否在线上。 Whether a session is online.
 *
 * @param session - The session.
 * @param at - Where it stands.
 * @returns The judgement.
 * @internal
 */
export function isOnline(session: Fields<Session>, at: At): Judgement {
  return whether(session, 'mode', modeOf, (mode) => mode === 'online', at);
}
