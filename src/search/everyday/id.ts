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
  password: ['sandi'],
  email: ['surel'],
  setelah: ['sebelum'],
};
