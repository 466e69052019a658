/** What the Content Manager hands to an input of ours. */
import type * as React from 'react';

export interface InputProps<Value> {
  name: string;
  label?: React.ReactNode;
  labelAction?: React.ReactNode;
  hint?: React.ReactNode;
  required?: boolean;
  disabled?: boolean;
  error?: string;
  value?: Value | string | null;
  attribute?: { options?: { choices?: string[]; fields?: string[] } };
  onChange: (path: string, value: Value | null) => void;
}

/** A new form may hold JSON as its text. */
export function valueOf<Value>(value: Value | string | null | undefined, otherwise: Value): Value {
  if (typeof value !== 'string') return value ?? otherwise;
  try {
    return JSON.parse(value) as Value;
  } catch {
    return otherwise;
  }
}
