/** Words that stand in questions about anything. */
export const everyday = new Set(
  `a add an and app are as at be but by can cannot create delete do does error fail failed for from get gets give has have
  how i in is it its login mail email make me my new no not of off old on one open or page password passwords phone printer
  program remove see sign that the there this time to up use was what when where who why will with work working you your
  copier device enter following information limit many maximum more photocopier spam too scanner server user laptop iphone ipad android skype powershell update
  ada akun aku apa aplikasi atau baru belum bisa buat buka cara dan dapat dari dengan di dia email gagal hapus hilang hp ini
  itu kata ke lagi lama lihat lupa masuk mau membuat pada pakai saya sandi sudah surel tambah tidak untuk yang ya ganti
  banyak butuh fotokopi harus mana orang terlalu mesin pemindai pencetak perangkat perlu wajib`.split(
    /\s+/,
  ),
);
