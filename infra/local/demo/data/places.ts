import type { City } from "../../../../shared/cities/city.ts";

/**
 * What stands in another city where the demo's data, written for Bukittinggi, names a place: districts, villages, health centres,
 * markets, streets. The names are real; what lies within what, and who works there, is plausible only.
 */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  palembang: {
    "Guguk Panjang": "Kertapati",
    "Benteng Pasar Atas": "Kemang Agung",
    "Kayu Kubu": "Keramasan",
    "Tarok Dipo": "Ogan Baru",
    "Bukit Apit Puhun": "Karya Jaya",
    "Mandiangin Koto Selayan": "Ilir Barat I",
    "Campago Guguk Bulek": "Lorok Pakjo",
    "Pulai Anak Aia": "Siring Agung",
    "Puhun Pintu Kabun": "Demang Lebar Daun",
    "Aur Birugo Tigo Baleh": "Bukit Kecil",
    Birugo: "Talang Semut",
    "Belakang Balok": "24 Ilir",
    "Aur Kuning": "26 Ilir",
    "Manggis Ganting": "Bukit Lama",
    "Rasimah Ahmad": "Merdeka",
    "Tigo Baleh": "Keramasan",
    "Nilam Sari": "Dempo",
    "Pasar Atas": "Pasar 16 Ilir",
    "Pasar Bawah": "Pasar Lemabang",
    "Jalan Minangkabau": "Jalan Kolonel Atmo",
    "Jam Gadang": "Benteng Kuto Besak",
    "simpang Tarok": "simpang Charitas",
    "Simpang Limau": "Simpang Sungki",
    Ngarai: "Jembatan Ogan",
  },
  mamuju: {
    "Guguk Panjang": "Mamuju",
    "Benteng Pasar Atas": "Binanga",
    "Kayu Kubu": "Karema",
    "Tarok Dipo": "Rimuku",
    "Bukit Apit Puhun": "Mamunyu",
    "Mandiangin Koto Selayan": "Kalukku",
    "Campago Guguk Bulek": "Kalukku",
    "Pulai Anak Aia": "Bebanga",
    "Puhun Pintu Kabun": "Sinyonyoi",
    "Aur Birugo Tigo Baleh": "Simboro",
    Birugo: "Simboro",
    "Belakang Balok": "Rangas",
    "Aur Kuning": "Galung",
    "Manggis Ganting": "Rimuku",
    "Rasimah Ahmad": "Binanga",
    "Puskesmas Guguk Panjang": "Puskesmas Bambu",
    "Tigo Baleh": "Rangas",
    "Nilam Sari": "Tampa Padang",
    "Pasar Atas": "Pasar Baru",
    "Pasar Bawah": "Pasar Lama",
    "Jalan Minangkabau": "Jalan Yos Sudarso",
    "Jam Gadang": "Anjungan Pantai Manakarra",
    "simpang Tarok": "simpang Karema",
    "Simpang Limau": "Simpang Lima",
    Ngarai: "Anjoro Pitu",
  },
  serang: {
    "Guguk Panjang": "Serang",
    "Benteng Pasar Atas": "Kotabaru",
    "Kayu Kubu": "Kagungan",
    "Tarok Dipo": "Unyur",
    "Bukit Apit Puhun": "Sumurpecung",
    "Mandiangin Koto Selayan": "Cipocok Jaya",
    "Campago Guguk Bulek": "Penancangan",
    "Pulai Anak Aia": "Karundang",
    "Puhun Pintu Kabun": "Banjaragung",
    "Aur Birugo Tigo Baleh": "Kasemen",
    Birugo: "Kasunyatan",
    "Belakang Balok": "Margaluyu",
    "Aur Kuning": "Banten",
    "Manggis Ganting": "Cipare",
    "Rasimah Ahmad": "Ciracas",
    "Puskesmas Guguk Panjang": "Puskesmas Serang Kota",
    "Tigo Baleh": "Singandaru",
    "Nilam Sari": "Kilasah",
    "Pasar Atas": "Pasar Rau",
    "Pasar Bawah": "Pasar Lama",
    "Jalan Minangkabau": "Jalan Maulana Hasanudin",
    "Jam Gadang": "Alun-Alun Serang",
    "simpang Tarok": "simpang Kebon Jahe",
    "Simpang Limau": "Simpang Ciceri",
    Ngarai: "Sungai Cibanten",
  },
};

/** Puts a city's own name and places where the demo's data has Bukittinggi's; a city without places of its own keeps those. */
export function inCity({ slug, name }: Pick<City, "slug" | "name">): (text: string) => string {
  const own: Readonly<Record<string, string>> = {
    ...PLACES[slug],
    "Kota Bukittinggi": name,
    Bukittinggi: name.replace(/^(Kota|Kabupaten) /, ""),
    "bukittinggi.example": `${slug}.example`,
  };
  // In one pass, and the longest first: a name may be part of another, and what was put in is not looked at again.
  const longestFirst = Object.keys(own).toSorted((one, other) => other.length - one.length);
  const places = new RegExp(longestFirst.map((place) => RegExp.escape(place)).join("|"), "g");
  return (text) => text.replace(places, (place) => own[place] ?? place);
}
