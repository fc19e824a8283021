import type { EverydayWords } from './words-of-language.ts';

/** See `EverydayWords`. */
export const everydayWords: EverydayWords = {
  auth: ['autentikasi'],
  otp: ['kode', 'verifikasi'],
  '2fa': ['bukti', 'multifaktor'],
  deadline: ['tanggal', 'tenggat', 'berakhir'],
  buat: ['tambah'],
  membuat: ['tambah'],
  hp: ['ponsel'],
  handphone: ['ponsel'],
  ganti: ['baru'],
  app: ['aplikasi'],
  password: ['sandi'],
  scanner: ['pemindai'],
  fotokopi: ['pemindai'],
  berhenti: ['berakhir'],
  email: ['surel'],
  setelah: ['sebelum'],
};
