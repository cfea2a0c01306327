/** JSON 指针（RFC 6901）。 A JSON Pointer (RFC 6901); the empty string is the whole record. */
export type JsonPointer = string;

/** 单个 JSON 值。 A JSON scalar. */
export type Scalar = string | number | boolean | null;
