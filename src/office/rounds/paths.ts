import type { Questionnaire } from '../../domain/questionnaire.ts';
import { formAction } from '../../survey/form-address.ts';

export const ROUNDS_PATH = '/van-phong/dot-khao-sat';
export const PREVIEW_PATH = '/van-phong/xem-phieu';
export const DOSSIERS_PATH = '/van-phong/ma-ho-so';

/** Query key of the way through a form that is shown, counted from 1. */
export const WAY_KEY = 'duong';

export function roundPath(id: string): string {
  return `${ROUNDS_PATH}/${id}`;
}

/** The tablets at counters that ask in a round. */
export function kiosksPath(round: string): string {
  return `${roundPath(round)}/may`;
}

/** Posters that lead to a round's form. */
export function postersPath(round: string): string {
  return `${roundPath(round)}/ap-phich`;
}

/** Where a version of a form is shown as respondents see it, in its language. */
export function previewPath({ id, version, language }: Questionnaire): string {
  return formAction(`${PREVIEW_PATH}/${id}/${version}`, language);
}
