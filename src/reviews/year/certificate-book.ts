import type { JsonPointer } from '../../json/pointer.js';
import type { CertificateObtained } from '../../model/annual-progress.js';
import { yearOf } from '../../values/calendar.js';

/** Certificates of one unit, type and year: any of them stands for all but their holders. */
interface Issue {
  readonly certificate: CertificateObtained;
  readonly holders: Set<string>;
  certificates: number;
}

/**
 * 证书簿：逐本记入证书，只记持证人的编号。 The book of certificates: remembers each holder once a unit, type and year.
 *
 * @internal
 */
export class CertificateBook {
  /** Where the certificates stood of which the class is unknown. */
  readonly unattributed: JsonPointer[] = [];
  readonly #issues = new Map<string, Issue>();
  readonly #incomplete: { readonly certificate: CertificateObtained; readonly path: JsonPointer }[] = [];
  readonly #byClass = new Map<string, number>();
  #complete = 0;

  /**
   * Enters a certificate.
   *
   * @param certificate - The certificate; undefined: one that is no valid record.
   * @param path - Where it stands.
   */
  add(certificate: CertificateObtained | undefined, path: JsonPointer): void {
    const { holder, division, type, obtainedOn, class: of } = certificate ?? {};
    if (of === undefined) this.unattributed.push(certificate === undefined ? path : `${path}/class`);
    else if (of !== null) this.#byClass.set(of, this.ofClass(of) + 1);
    if (holder === undefined || division === undefined || type === undefined || obtainedOn === undefined) {
      this.#incomplete.push({ certificate: certificate ?? {}, path });
      return;
    }
    const key = `${division} ${type} ${String(yearOf(obtainedOn))}`;
    let issue = this.#issues.get(key);
    if (issue === undefined) {
      issue = { certificate: { division, type, obtainedOn }, holders: new Set(), certificates: 0 };
      this.#issues.set(key, issue);
    }
    issue.holders.add(holder);
    issue.certificates++;
    this.#complete++;
  }

  /**
   * As many certificates as were entered, of the same holders, units, types and years.
   *
   * @returns The certificates.
   */
  certificates(): readonly CertificateObtained[] {
    const listed: CertificateObtained[] = [];
    for (const { certificate, holders, certificates: count } of this.#issues.values()) {
      let last = certificate;
      for (const holder of holders) listed.push((last = { ...certificate, holder }));
      for (let more = holders.size; more < count; more++) listed.push(last);
    }
    for (const { certificate } of this.#incomplete) listed.push(certificate);
    return listed;
  }

  /**
   * Where a certificate of that list stood that lacks something.
   *
   * @param at - Its number in the list.
   * @returns The place.
   */
  placeOf(at: number): JsonPointer {
    return this.#incomplete[at - this.#complete]?.path ?? '/certificates';
  }

  /**
   * How many were entered for a class.
   *
   * @param reference - The class.
   * @returns The number.
   */
  ofClass(reference: string): number {
    return this.#byClass.get(reference) ?? 0;
  }
}
