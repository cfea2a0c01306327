/** 本库版本，与 package.json 一致。 Version of this library, as package.json has it. */
export const version = '0.1.0';
