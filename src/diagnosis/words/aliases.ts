/**
 * What people write, each with the ways to write it in English and in everyday Indonesian. Left is the sign that the
 * patterns use (`patterns-of-*.ts`). Phrases come before words, longer ones before shorter. Capitals, accents, the Indonesian
 * endings -nya, -ku, -mu and a slip of one letter need no line of their own.
 */
export const aliases: Readonly<Record<string, string>> = {
  // Negation comes first: "gak bisa", "ga ada".
  not: 'no longer|not longer|not anymore|no|not|tidak|tak|tdk|gak|ga|gk|nggak|ngga|enggak|engga|kagak|kaga|belum|blm|without|tanpa|never|dont|doesnt|didnt|isnt|arent|wont|hasnt|havent|bukan|stopped|stop|stops|berhenti|neither|nor|hardly',
  can: 'can|could|bisa|dapat|bs|able',
  cannot:
    'cannot|cant|couldnt|unable|gabisa|gabs|not can|can not|not able|never can|not sempat|not possible',
  view: 'view|viewing|see|seen|lihat|liat|melihat|dilihat|retrieve|reveal|look up|tampilkan|cek lagi|diambil|ambil|get back|get it back',
  show: 'show|shows|showing|shown|muncul|munculin|memunculkan|tampil|menampilkan|terlihat|kelihatan|keliatan|visible|appear|find|found|ketemu|menemukan|temukan|nemu|there|ada|available|tersedia|offered|exist|bertemu|keluar|section|display|displayed',
  missing:
    'missing|not view|cannot view|absent|hidden|disappeared|disappear|vanished|tersembunyi|not show|not listed',
  lost: 'lost|lose|losing|kehilangan',
  gone: 'hilang|ilang|gone|raib|menghilang|ketinggalan',
  option:
    'option|choice|pilihan|opsi|menu|button|tombol|method|metode|item|fitur|dropdown|drop down',
  only: 'only|cuma|hanya|just|cuman',
  link: 'link|links|tautan',
  where: 'where|dimana|mana|di mana|how to get|get to|cara munculin|cara memunculkan',
  apppassword:
    'kata sandi aplikasi|sandi aplikasi|app password|apppassword|password app|app specific password|application password|password for apps|password khusus app',
  app: 'app|apps|aplikasi|application|apl',
  password:
    'password|kata sandi|katasandi|sandi|pw|pwd|passwd|pass|kata kunci|passcode|paswod|credential|credentials|kredensial|login details',
  account: 'account|akun',
  wrong: 'wrong|incorrect|invalid|salah|keliru|bad|not right|not correct',
  right: 'right|correct|bener|benar|betul|udah bener|sudah benar',
  refuse:
    'refuse|refused|reject|rejected|rejecting|tolak|ditolak|menolak|nolak|denied|denies|decline|declined|not accept|cannot accept|unaccepted',
  accept:
    'accept|accepted|accepting|terima|menerima|nerima|diterima|mau nerima|mau terima|mau menerima|take|takes|taking',
  noreceive:
    'mail not signin|officemail not signin|officemail cannot signin|mail are not arrive|mail is not arrive|cannot arrive mail|cannot arrive officemail|not accept officemail|mail cannot signin|mail not can signin|mail replace not signin|mail replace not arrive|mail replace cannot arrive|outlook not arrive|outlook cannot arrive|not arrive outlook|mail not arrive|mail cannot arrive|not accept mail|cannot accept mail|not can accept mail|not arrive mail|no mail arrive',
  arrive:
    'receive|received|receiving|getting|come|comes|dateng|arrive|arrived|arriving|sampai|sampe|nyampe|nyampai|datang|dapet',
  fail: 'fail|fails|failed|failing|failure|gagal|unsuccessful|error|eror',
  use: 'work|works|working|worked|jalan|berfungsi|berjalan|kepake|dipakai|digunakan|pakai|memakai|menggunakan|use|used|using|pake|gunakan',
  notworking: 'not use|cannot use|use fail',
  nosignin:
    'not signin|cannot signin|fail signin|signin fail|signin refuse|not can signin|not mau signin',
  signin:
    'login|log in|logon|logging in|sign in|signin|signing in|masuk|log into|sign into|dibuka|buka|membuka|connect|terhubung|connected|konek|reach|dihubungi|logs in|logged in|signs in|signed in|log on|logs on',
  ask: 'told|askin|ask|asks|asking|asked|prompt|prompted|prompting|popup|pops up|pop up|pops|muncul minta|suruh|disuruh|menyuruh|required|require|minta|meminta|diminta|memintakan|nanya|tanya|menanyakan|ditanya|want|wants|wanted|demands|needs|box|window|kotak|jendela',
  again:
    'again|repeatedly|repeated|loop|loops|looping|keep|keeps|constantly|terus|menerus|berulang|ulang|kali|lagi|mulu|melulu|nonstop|every time|every few|every minute|every day|every hour|setiap|tiap|all the time|endless|forever|selalu|always',
  mailprogram: 'mail program|mail client|mail app|app mail|program mail|client mail|mail software',
  mail: 'mail|mails|email|e mail|surel|surat|mailbox|inbox|kotak surat',
  officemail:
    'work email|work mail|company email|company mail|email kantor|email kerja|email office|surel kantor',
  // Whom it reaches has no fault of theirs.
  spamtome:
    'sends me spam|send me spam|sent me spam|dikirim spam|dikirimi spam|receive spam|get spam|dapat spam|menerima spam',
  spam: 'spam|junk|nyepam',
  moreinfo: 'more information|more info|informasi lebih lanjut|info lebih lanjut',
  program: 'program|programme|software|client|klien|perangkat lunak',
  old: 'old|older|lama|tua|existing|jadul|lawas|outdated|2003|2007|2010|2013',
  outlook: 'outlook|microsoft outlook',
  thunderbird: 'thunderbird',
  android: 'android|samsung|xiaomi|oppo|vivo|k 9|k9',
  iphone: 'iphone|ipad|ios|apple mail|apple',
  macmail: 'mac mail|macos',
  printer:
    'printer|pencetak|copier|photocopier|fotokopi|photocopy|scanner|pemindai|mfp|multifungsi|multifunction|mfd|kyocera|canon|xerox|ricoh|epson|konica|scan|scans|scanning|bizhub|memindai|pindai|laserjet|officejet|mesin fotokopi|mesin scan|nas|cctv',
  brother: 'brother|sharp|lexmark|toshiba',
  device: 'device|perangkat|alat|mesin|machine|peranti|gawai',
  send: 'send|sends|sending|sent|kirim|mengirim|terkirim|ngirim|dikirim|pengiriman|mengirimkan|outgoing|ngirimin|notification|notifikasi|smtp send',
  smtp: 'smtp',
  error535: '535',
  authsmtp:
    'authenticated smtp|smtp authenticated|smtp auth|smtp terautentikasi|smtp authentication|smtpclientauthentication|smtpclientauthentification|autentikasi smtp|auth smtp|smtp client authentication',
  imap: 'fetchmail|imap|pop|pop3|imap4|activesync|eas|ews|mapi',
  serverwords:
    'authentication unsuccessful|authentification unsuccessful|not authenticated|could not authenticate',
  auth: 'authenticated|authentication|auth|autentikasi|authenticate|authenticating|otentikasi',
  basicauth:
    'basic auth|basic authentication|autentikasi dasar|basicauth|legacy auth|legacy authentication|basic smtp auth|auth dasar',
  modernauth: 'modern authentication|modern auth|oauth|oauth2|autentikasi modern',
  end: 'end|ends|ended|ending|removed from|berakhir|when|kapan|deadline|deprecated|retire|retirement|mati kapan|dihentikan|sampai kapan',
  phone: 'phone|hp|hape|handphone|ponsel|telepon|smartphone|mobile|cellphone|cell|nomor',
  broken:
    'fell|water|dropped|toilet|drowned|smashed|kecemplung|jatuh|tercebur|broken|broke|rusak|pecah|cracked|dead phone|mati|mati total|kecebur|nyebur|bricked|damaged|dead|died|dies',
  things: 'charger|casing|case|foto|photo|file|files|video|kontak|contacts|game',
  laptop: 'laptop|notebook|macbook|computer|pc',
  stolen:
    'stolen|stole|bocor|leaked|theft|dicuri|kecurian|maling|kemalingan|dirampas|dicopet|kecopetan|dijambret|dirampok|thief',
  replace:
    'new|baru|ganti|replaced|replace|change|changed|changing|pindah|switched|tukar|mengganti|diganti|ganti baru|beli baru|migrate|move|moved',
  restore: 'restored|restore|backup|transfer|transferred|dipulihkan|cadangan|pulihkan',
  code: 'code|codes|kode|otp|sms|texts|verifikasi|verify|verification',
  authenticator: 'authenticator|autentikator',
  forgot: 'forgot|forgotten|forget|lupa|kelupaan',
  copy: 'nyatet|nyimpen|catat|write|written|screenshot|copy|copied|copying|salin|menyalin|disalin|copas|dicopy|dicatat|mencatat|wrote down|write down|simpan|disimpan|save|saved',
  close: 'close|closed|closing|tutup|menutup|ditutup|ketutup|selesai|done|keburu',
  space: 'space|spasi|whitespace|berspasi',
  blank: 'blank|gap|gaps',
  strip: 'hyphen|dash|tanda hubung|strip',
  capital: 'capital|uppercase|upper case|huruf besar|kapital|huruf kapital|upper',
  digit: 'digit|number|angka|symbol|special character|special characters|numeric|karakter khusus',
  letters: 'letters|huruf|characters|karakter|lowercase|huruf kecil|lower case',
  choose:
    'choose|pick|my own|own|set my|tentukan|menentukan|sendiri|isi|custom|karang|ngarang|atur sendiri',
  limit:
    'limit|maximum|max|batas|maksimal|penuh|full|too many|kebanyakan|terlalu banyak|jumlah|how many|quota|maksimum',
  forty: '40|41|forty|empat puluh|41st|40th',
  delete:
    'kill|kills|invalidate|cancel|kehapus|batalkan|wipe|delete|deleted|deleting|remove|removed|removing|revoke|revoked|hapus|menghapus|dihapus|terhapus|apus|cabut|mencabut|dicabut',
  off: 'off|greyed|grayed|menonaktifkan|melarang|disallow|forbidden|disabled|disable|dimatikan|dinonaktifkan|nonaktif|nonaktifkan|mematikan|switched off|turned off|blocked|diblokir|blokir|memblokir|disallowed|dilarang|not on|not enabled',
  on: 'turn on|enable|enabling|aktifkan|mengaktifkan|nyalakan|menyalakan|hidupkan|aktifin|switch on|activate|allow|mengizinkan|diizinkan|izinkan',
  enabled: 'install|enabled|diaktifkan|aktif|pasang|turned on|dipasang|nyala',
  enforced: 'enforced|enforce|diberlakukan|berlakukan|memberlakukan',
  state: 'state|status',
  stay: 'stay|stays|tetap|remains|stuck|still|masih|belum berubah|not change|not changed|not become|not berubah|never becomes',
  become: 'become|becomes|berubah|jadi|menjadi',
  somebody:
    'orang lain|orang|somebody else|someone else|someone has|someone knows|stranger|ex employee|former employee|mantan karyawan|bekas karyawan',
  someone: 'someone|ada yg|ada yang',
  help: 'help|bantu|tolong',
  hacked:
    'hacked|hack|hacker|compromised|compromise|intruder|diretas|dibajak|dihack|kebobolan|dibobol|penyusup|breached|phished|phishing|peretas|kena hack|attacker',
  read: 'read|reads|reading|dibaca|baca|membaca|access|mengakses|diakses',
  reset:
    'password reset|reset password|reset|direset|mereset|ganti password|change password|changing password|changed password|password change|password changed',
  my: 'my|mine|saya|aku|ku|gue|gw',
  office: 'office|kantor|company|corporate|workplace|work network',
  network: 'network|jaringan|wifi kantor|trusted ip|trusted ips|ip tepercaya|lan|vpn kantor',
  home: 'home|rumah|outside|luar|wfh',
  powershell:
    'powershell|pssession|connect exchangeonline|exchangeonline|cmdlet|exchange online connect|exo|connect exchange online|signin exchange online',
  exchange: 'exchange|exchange online',
  skype: 'skype|lync',
  hybrid: 'hybrid|hibrid|on premises|onpremises|onprem|on prem|on premise',
  two: 'two|dua|different|beda|berbeda|lain',
  domain: 'domain|domain password',
  expired:
    'expired|expire|expiry|expiration|kedaluwarsa|kadaluwarsa|habis masa|masa berlaku|berlaku|valid|hangus',
  long: 'how long|berapa lama|lama berlaku|years|bertahun',
  suddenly:
    'suddenly|sudden|tiba tiba|mendadak|kemarin|yesterday|tahu tahu|tau tau|overnight|all of a sudden',
  usedto: 'worked for|dulu bisa|dulu|kemarin masih bisa|used to|biasanya',
  days: '90|90 days|90 hari|every 90',
  personal: 'hotmail|personal account|personal|akun pribadi|pribadi|live com|msn|outlook com',
  personalpage: 'personalpage',
  workaccount:
    'work account|school account|work or school|akun kantor|akun kerja|akun sekolah|kerja atau sekolah|akun kampus|office account',
  managed: 'managed|compliant|dikelola',
  token: 'token',
  secret: 'secret',
  timeout: 'timeout|timed out|times out|time out|timing out',
  port: 'port|465|587|993|995',
  sendas: 'send as|kirim sebagai|sendas',
  support: 'support|supported|mendukung|dukung|didukung',
  tls: 'tls|ssl',
  oldtls:
    'tls 1.0|tls 1.1|old tls|tls old|tls lama|tls1.0|without tls|not tls|not support tls|tls not support',
  asv: 'additional security|additional security verification|verification security additional|verifikasi keamanan tambahan|other security verification|additional verification|additional security code|code keamanan tambahan|other security code',
  securitypage:
    'security info|info keamanan|security page|security and privacy|security privacy|sign in method|signin option|signin method|metode masuk|keamanan',
  twofactor:
    'mfa|2fa|two step|two factor|2 step|2 langkah|dua langkah|dua faktor|multifactor|multi factor|two step verification|verifikasi dua langkah|code two langkah|two langkah|two faktor',
  peruser: 'per user',
  defaults: 'security defaults|default keamanan|baseline policy|securitydefaults',
  caccess: 'conditional access|akses bersyarat',
  blockedby: 'access blocked|access has been blocked|akses off|akses diblokir|blocked by',
  list: 'listed|list|daftar|terdaftar',
  add: 'add|adding|create|creating|created|make|making|tambah|tambahkan|menambah|menambahkan|buat|bikin|dibuat|membuat|generate|nambah|dibikin',
  admin: 'admin|administrator|it admin',
  allpeople:
    'all users|semua pengguna|users|pengguna|tenant|everyone|semua orang|karyawan|employee|staff|pegawai|user',
  all: 'all|semua|every',
  credmanager: 'password manager|credential manager|manajer kredensial|credentials manager',
  networkpassword: 'network password|password network|password jaringan',
  needpassword: 'need password|perlu password|butuh password',
  winsecurity: 'windows security|keamanan windows',
  web: 'web|browser|peramban|webmail|owa|website|situs',
  blockedaccount:
    'account off|account my off|account is off|workaccount off|workaccount my off|off account',
  locked: 'locked|terkunci|kekunci|lockout|locked out|dikunci',
  username: 'username|user name|nama pengguna|nama user',
  approval:
    'admin approval|persetujuan admin|izin admin|minta izin admin|persetujuan|approval|consent|izin',
  sync: 'sync|sinkron|sinkronisasi|synchronize|syncing|refresh',
  keepsecure: 'keep your account secure',
  server: 'server|peladen',
  thisisours:
    'office 365|microsoft 365|office365|microsoft365|m365|o365|microsoft|entra|azure ad|azure',
  foreign:
    'gmail|google|facebook|netflix|instagram|whatsapp|yahoo|icloud|tiktok|shopee|tokopedia|twitter|spotify|steam|bca|mandiri|github|aol|zoho|fastmail|roblox|discord|linkedin|paypal|amazon|gojek|grab|bpjs|dapodik|ml',
  othertopic:
    'wifi|wi fi|bank|atm|excel|word|teams|sharepoint|vpn|windows update|zoom|pdf|router|modem|promo|voucher|listrik',
  windows: 'windows',
  how: 'how|cara|bagaimana|gimana|gmn',
  need: 'need|needed|perlu|harus|must|butuh|wajib|berlaku juga|juga berlaku',
  now: 'now|sekarang',
  knows: 'has|tahu|punya',
  reached: 'tercapai',
  expected: 'expected',
};
