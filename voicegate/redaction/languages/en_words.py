"""English word lists: the spelling alphabets, everyday words, places."""

from __future__ import annotations

__all__ = ["ALPHABET", "AMBIGUOUS_NAMES", "CITIES", "COMMON", "FUNCTION", "NOT_NAMES"]

_CODE = """a alpha, a alfa, a able, a apple, a adam, a andrew, a amy, b bravo, b baker, b boy, b ball, b benjamin, b bob,
b bertie, c charlie, c cat, c charles, d delta, d dog, d david, d daniel, e echo, e easy, e edward, e elephant, f foxtrot,
f fox, f frank, f father, f freddie, g golf, g george, g goat, h hotel, h harry, h henry, h how, i india, i item, i isaac,
i ice, i igloo, j juliet, j juliett, j jack, j jig, j john, k kilo, k king, k kite, l lima, l love, l lion, l lucy, l larry,
m mike, m mary, m mother, m monkey, m michael, n november, n nan, n nancy, n nellie, n nick, n nora, o oscar, o oliver,
o orange, o oboe, p papa, p peter, p paul, p pig, q quebec, q queen, r romeo, r robert, r roger, r rabbit, s sierra, s sugar,
s sam, s samuel, s susan, t tango, t tommy, t tom, t thomas, t tiger, u uniform, u uncle, u umbrella, v victor, v victoria,
v violet, w whiskey, w whisky, w william, w walter, x xray, x x-ray, y yankee, y yellow, y young, z zulu, z zebra, z zoe"""

ALPHABET = {
    " ".join(item.split()[1:]): item.split()[0] for item in _CODE.replace("\n", " ").split(",")
}

FUNCTION = """i, you, he, she, it, we, they, me, him, her, us, them, my, your, his, its, our, their, mine, yours, hers, ours,
theirs, myself, yourself, the, a, an, this, that, these, those, some, any, no, every, each, all, both, either, neither, much,
many, more, most, few, less, several, other, another, such, same, and, or, but, nor, so, yet, because, if, when, while, where,
whether, although, though, since, until, unless, as, than, that's, in, on, at, by, for, from, to, of, with, without, within,
into, onto, about, above, below, under, over, between, through, during, before, after, against, around, near, off, out, up,
down, is, am, are, was, were, be, been, being, isn't, aren't, wasn't, weren't, i'm, you're, he's, she's, it's, we're, they're,
have, has, had, having, i've, you've, we've, haven't, hasn't, hadn't, do, does, did, done, doing, don't, doesn't, didn't, can,
could, can't, couldn't, will, would, won't, wouldn't, i'll, i'd, you'll, we'll, shall, should, shouldn't, may, might, must,
need, want, wanna, going, gonna, got, get, gets, getting, let, let's, not, never, only, just, also, too, very, really, quite,
still, already, again, here, there, now, then, today, tomorrow, yesterday, soon, maybe, please, thanks, thank, okay, ok, yes,
yeah, yep, nope, hello, hi, hey, bye, goodbye, sorry, well, um, uh, er, erm, right, sure, actually, basically, like, who, whom,
whose, what, which, why, how, what's, who's, where's, there's, here's, someone, somebody, anyone, nobody, everything, nothing,
something, anything, would've, could've, calling, speaking, called, spelled, spelt, says, said, say, think, know, mean, see"""

COMMON = """account, accounts, address, afternoon, agent, ago, air, airport, amount, answer, appointment, appointments, april, area,
arrived, ask, asking, august, available, away, back, bad, bag, bank, bath, bathroom, bed, bedroom, best, better, big, bill, bills,
birthday, black, blue, board, book, booked, booking, box, branch, bread, breakfast, bring, broken, brother, brown, building,
business, busy, buy, call, came, cancel, cancelled, car, card, care, case, cash, cat, change, charge, charged, chair, check, child,
children, city, claim, class, clean, clear, client, clinic, close, closed, code, coffee, cold, colleague, come, company, complaint,
computer, confirm, contract, control, copy, correct, cost, country, couple, course, cover, credit, customer, cut, damage, date,
daughter, day, days, dead, deal, dear, december, delivered, delivery, dentist, department, deposit, desk, detail, details, device,
different, dinner, direct, discount, doctor, dog, door, double, driver, driving, early, easy, eat, electric, email, empty, end,
engine, english, enough, error, evening, exactly, example, expired, extra, face, family, far, fast, father, february, feel, fill,
final, find, fine, finish, fire, first, fix, flat, flight, floor, food, foot, form, forward, found, free, friday, friend, front,
full, fun, game, garden, gas, girl, give, glad, glass, go, gold, gone, good, great, green, grey, group, guess, guest, guy, hair,
half, hall, hand, happen, happy, hard, head, hear, heart, heat, heating, heavy, help, high, hold, holiday, home, hope, hospital, hot,
hour, hours, house, hundred, husband, idea, important, information, insurance, interested, internet, invoice, issue, january, job,
july, june, keep, key, kid, kids, kind, kitchen, lady, landlord, language, large, last, late, later, law, lead, learn, leave, left,
leg, letter, letters, level, light, line, list, little, live, living, loan, local, long, look, looking, lost, lot, loud, low, lunch,
machine, mail, main, make, man, manager, march, mark, married, matter, meal, medicine, meeting, member, men, message, meter, middle,
milk, million, mind, minute, minutes, missing, mistake, mobile, moment, monday, money, month, months, morning, mother, mouth, move,
moved, moving, mum, mom, dad, name, named, names, near, neighbour, neighbor, network, new, news, next, nice, night, noon, normal,
note, november, number, numbers, nurse, october, offer, office, old, open, option, order, ordered, outside, package, page, paid,
paper, parcel, parents, park, part, partner, party, pass, passport, patient, pay, payment, pen, people, person, phone, picture,
piece, place, plan, plane, plate, play, plug, point, police, policy, poor, post, postcode, power, prescription, present, price,
problem, problems, product, program, public, pull, push, put, queen, question, quick, quiet, radio, rain, ready, real, reason,
receipt, received, record, red, reference, refund, remember, rent, repair, replacement, report, reservation, reserve, rest, restaurant,
result, results, return, ring, road, room, round, run, sale, saturday, schedule, school, screen, second, send, september, serial,
service, set, shop, short, show, shower, sick, side, sign, signal, simple, single, sister, sit, size, slow, small, smart, son, soup,
speak, special, spell, staff, stand, start, started, station, stay, step, stop, store, story, street, strong, student, stuff, sunday,
supplier, support, surgery, table, take, talk, tax, tea, teacher, team, telephone, tell, tenant, terrible, test, text, thing, things,
third, thursday, ticket, time, times, tired, together, tonight, total, touch, town, train, transfer, travel, tree, trip, trouble, true,
try, trying, tuesday, turn, type, understand, unit, update, upset, urgent, use, used, usual, vehicle, visit, voice, wait, waiting, walk,
wall, warm, water, way, weather, website, wednesday, week, weekend, weeks, welcome, white, wife, wind, window, wine, winter, word,
work, working, world, worried, wrong, year, years, yellow, young, unhappy, happy, retired, available, pregnant, divorced, single,
allergic, diabetic, back, busy, lost, home, fine, aware, afraid, able, unable, sure, unsure, ready, late, early, locked, stuck"""

AMBIGUOUS_NAMES = """may, mark, rose, grace, hope, faith, joy, dawn, will, bill, bob, jack, frank, art, grant, chase, dean, earl, guy,
rich, rob, pat, sue, drew, gene, ray, stone, wood, woods, hill, hall, king, knight, young, long, short, small, little, white, black,
brown, green, gray, grey, golden, silver, bell, cook, baker, butler, carter, carpenter, fisher, hunter, miller, mason, parker, porter,
potter, shepherd, singer, smith, taylor, turner, walker, weaver, page, price, rice, bush, field, fields, ford, forest, lake, banks,
bank, marsh, moore, rivers, waters, winter, winters, summer, summers, snow, frost, rain, day, noon, sunday, friday, july, june, april,
august, case, cash, church, cross, fox, wolf, lamb, bird, crane, drake, finch, swan, best, good, love, sharp, strong, wise, sweet,
noble, bishop, pope, abbot, major, sargent, marshall, chance, angel, christian, victor, victoria, charlotte, austin, georgia, paris,
london, chelsea, sierra, ivy, iris, lily, olive, ruby, pearl, amber, jade, crystal, melody, sky, star, storm, robin, jay, reed, rush,
battle, power, powers, law, bond, grove, lane, street, park, parks, place, rowe, dale, glen, heath, moss, berry, pine, holly, ash,
burns, speed, steel, tucker, wells, west, north, south, east, mills, holmes, house, rooms, barber, draper, glover, sawyer, son,
sons, read, reading, lord, mercy, patience, harmony, destiny, trinity, justice, max, dick, peg, nick, trip, van, al, an, in, so, no,
do, to, le, han, mi, ha, he, she, la, see, seal, tell, ton, wing, tan, pan, man, song, long, lung, ping, wan, yes, yen, you, my"""

NOT_NAMES = """spelled, spelt, regarding, concerning, about, customer, client, calling, ringing, phoning, speaking, trying, looking,
having, going, getting, wondering, waiting, hoping, interested, sorry, afraid, born, living, based, number, phone, telephone, email,
address, account, order, reference, policy, postcode, missing, wrong, right, correct, different, misspelled, difficult, complicated,
important, confidential, private, changed, updated, registered, listed, available, support, service, reception, department, insurance,
company, office, surgery, hotline, delivery, broadband"""

CITIES = """london, birmingham, manchester, liverpool, leeds, sheffield, bristol, glasgow, edinburgh, cardiff, belfast, newcastle,
nottingham, leicester, coventry, bradford, hull, plymouth, stoke, wolverhampton, derby, southampton, portsmouth, brighton, oxford,
cambridge, york, norwich, exeter, swansea, aberdeen, dundee, inverness, reading, luton, bath, chester, dublin, cork, galway, limerick,
waterford, new york, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, boston, seattle, denver,
detroit, washington, miami, atlanta, minneapolis, portland, las vegas, baltimore, memphis, orlando, cleveland, pittsburgh, sacramento,
toronto, montreal, vancouver, ottawa, calgary, winnipeg, sydney, melbourne, brisbane, perth, adelaide, auckland, wellington, berlin,
munich, hamburg, vienna, zurich, geneva, paris, madrid, rome, milan, amsterdam, brussels, copenhagen, stockholm, oslo, helsinki,
warsaw, prague, lisbon, athens, budapest"""
