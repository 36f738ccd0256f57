export { count, percent, score } from '#domain/number.ts';
