"""English phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES", "AGE_SELF", "CUES", "DECOYS_AFTER", "DECOYS_BEFORE", "EMPLOYER_CUES", "NAME_AFTER", "NAME_CUES",
    "NAME_HINTS", "NAME_LINKS", "NAME_SURE", "OBJECT_JOINS", "OBJECT_LINKS", "PLACE_CUES", "QUESTIONS", "SELF_CUES", "SENSITIVE", "SENSITIVE_SELF", "UNITS_AFTER",
]  # fmt: skip

UNITS_AFTER = """pounds, pound, pence, quid, dollars, dollar, bucks, cents, cent, euros, euro, percent, per, degrees, grams, gram, kilos, kilo, kilograms, kg, litres, liters, ml, metres, meters, feet, foot, inches,
inch, miles, mile, kilometres, kilometers, km, yards, minutes, minute, mins, seconds, hours, hour, days, day, weeks, week, months, month, years, year, people, persons, guests, children, kids, adults, times, pieces, items,
packs, boxes, bottles, tablets, pills, slices, rooms, beds, bedroom, nights, seats, pages, gigs, gigabytes, megabytes, megs, megabit, gb, mb, watts, kilowatt, kilowatts, kwh, units, stars, points, am, pm, o'clock, clock, noon, million, billion, thousand, pizzas, burgers, copies,
floors, doors, stops, lines, tickets, episodes, employees, calories, ounces, oz, lbs, stone, pints, mg, bags, cups, spoons, dozen, coffees, beers, sandwiches, eggs, loaves, lanes, holes, percent, th, sharp, percentage, degrees, fahrenheit, celsius, channels, sheets, volts, amps"""

DECOYS_BEFORE = """room, line, page, version, windows, platform, bus, gate, terminal, flat, floor, level, chapter, channel, option, press, step, size, seat, table, row, aisle, section, article, paragraph, route, exit, highway, motorway, interstate, iphone, galaxy, model, since, costs, cost, price, total,
about, approximately, roughly, around, nearly, almost, least, maximum, minimum, item, menu, number one, formula, class, grade, year, summer, winter, spring, autumn, fall, lane, bay, episode, season, part, unit, over, under, top, stage, tier, phase, playstation, xbox, pay, paid, paying, owe, worth, junction, desk, lot, zone, building, paid"""

DECOYS_AFTER = "o'clock, o clock, a m, p m, a.m, p.m, in the morning, in the afternoon, in the evening, at night, and a half, times, years ago, percent off, or so, a month, a week, a day, each, hundred pounds, a year"

CUES: dict[_T, str] = {
    _T.PHONE: """phone number, telephone number, telephone, mobile number, mobile, cell number, cell phone, cell, cellphone, contact number, landline, fax number, fax, call me on, call me at, call me back on, call me back at, reach me on,
        reach me at, ring me on, phone, callback number, call back number, my extension, whatsapp, text me on, text me at, contact me on, contact me at, best number, home number, work number, daytime number, telephone no, phone no, tel, reached on, reached at, get me on, get hold of me on""",
    _T.EMAIL: "email, e-mail, email address, e mail, mail address, mail me at, email me at",
    _T.IBAN: "iban, i ban, international bank account number, iban number",
    _T.BIC: "bic, swift code, swift, bic code",
    _T.BANK_ACCOUNT: """account number, bank account, sort code, routing number, bank account number, ending in, ends in, ending with, last four digits, last four, current account, savings account, checking account, sortcode, aba number, last 4 digits, account ending, card ending, account no, ending in, ends in, ending with, finishes with""",
    _T.CARD: "credit card, card number, debit card, credit card number, debit card number, visa, mastercard, amex, american express, long number, card no, visa card, sixteen digit number, sixteen digits, visa number",
    _T.CVV: "cvv, cvc, security code, three digits on the back, last three digits, card security code, c v v, c v c, verification value, cvv number, cvv code, digits on the back, number on the back, cvc code, signature strip, cv2, back of the card, three digit code, on the back, on the back it says, back says, numbers on the back, three numbers on the back, digits on the signature strip, three on the back, digits on the back, number on the back, signature strip",
    _T.CARD_EXPIRY: "expiry date, expires, expiry, expiration date, expiration, valid until, valid thru, valid through, expiring, exp date, good through, valid to",
    _T.SECRET: """pin, pin number, password, passcode, pass code, one time code, one time password, otp, verification code, confirmation code, security number, memorable word, passphrase, pin code, code you sent, code you texted, text code, sms code, tan, access code, unlock code, telephone pin,
        memorable number, authentication code, pass word, authorization code, authorisation code, secret code, six digit code, login code, two factor code, puk, telephone password, phone password, secret word, security word, safe word, code word, security answer, mother's maiden, account password, wifi password, online password, banking password""",
    _T.DOB: "date of birth, born on, birthday, born, dob, d o b, birth date, birthdate, born in, birthday's, day of birth",
    _T.POSTCODE: "postcode, post code, zip code, zip, postal code, zipcode",
    _T.ADDRESS: "address, i live at, live at, living at, house number, deliver to, delivered to, delivery address, home address, billing address, shipping address, reside at, residing at, mailing address, my address, send it to, ship it to, based at, we're at, located at, moved to",
    _T.CUSTOMER_NUMBER: """customer number, policy number, membership number, member number, contract number, policy, customer id, member id, client number, customer reference, meter number, meter serial, patient number, employee number, student number, loyalty number, frequent flyer number, customer account,
        subscriber number, account id, customer account number, meter point, mpan, insurance number, staff number, hospital number, client id, patient id, membership id, student id, employee id, group number, meter reference, my membership, loyalty card, nectar card, clubcard, customer no, policy no""",
    _T.REFERENCE_NUMBER: """order number, reference number, booking reference, case number, ticket number, tracking number, confirmation number, booking number, invoice number, claim number, reservation number, reference, order id, complaint number, incident number, parcel number, receipt number, serial number, transaction number,
        booking code, case id, ticket id, order, ref number, ref, quote number, docket number, shipment number, record locator, job number, application number, order reference, tracking id, transaction id, confirmation id, consignment number, repair number, delivery number, service request, work order, case, claim reference, booking, claim, invoice, ticket, my reference, file number, permit number, order no, po number, purchase order, return number, rma, incident number, reservation code, job number""",
    _T.PLATE: "registration number, number plate, license plate, licence plate, plate number, registration, reg number, car registration, plates, license plate number, vehicle registration, tag number, my reg, reg is, reg plate, plate is, reg, plate, tag, tags, vehicle reg, car reg, number plates",
    _T.VIN: "vin, vehicle identification number, chassis number, vin number, v i n",
    _T.IMEI: "imei, imei number",
    _T.DRIVER_LICENSE: "driver's license, drivers license, driving licence, driving license, driver's licence, license number, licence number, driver license, driving licence number, driver's license number, drivers license number, drivers licence",
    _T.PASSPORT: "passport number, passport, passport no",
    _T.DE_ID_CARD: "identity card number, id card number, identity card, id card, id number, national id, identification number",
    _T.DE_STEUER_ID: "german tax id, tax id, tax identification number, steuer id",
    _T.UK_NINO: "national insurance number, national insurance, ni number, n i number, nino",
    _T.UK_NHS: "nhs number, n h s number, nhs no",
    _T.US_SSN: "social security number, social security, ssn, social, s s n, last four of my social, social is, tax payer id, itin",
    _T.CA_SIN: "social insurance number, sin number, social insurance, sin",
    _T.IE_PPS: "pps number, pps, p p s number, ppsn",
    _T.DK_CPR: "cpr number, cpr",
    _T.SE_PERSONNUMMER: "personnummer, swedish personal number",
    _T.FI_HETU: "hetu, finnish personal identity code",
    _T.PL_PESEL: "pesel, pesel number",
    _T.CZ_RC: "rodne cislo, birth number",
    _T.PT_CC: "cartao de cidadao, citizen card number",
    _T.IL_ID: "teudat zehut, israeli id",
    _T.NL_BSN: "bsn, citizen service number",
    _T.ES_DNI: "dni number, dni",
    _T.IT_CODICE_FISCALE: "codice fiscale, fiscal code",
    _T.USERNAME: "username, user name, user id, login, login name, handle, instagram, twitter, screen name, account name, gamertag, skype",
    _T.IP: "ip address, i p address",
    _T.MAC: "mac address",
    _T.GEO: "coordinates, latitude, longitude, gps, gps coordinates, lat",
    _T.NUMBER: "number, numbers, no, code, digits, id, numerals",
}  # fmt: skip

QUESTIONS: dict[_T, str] = {
    _T.PERSON: """your name, your full name, who am i speaking, who am i talking, who is calling, who's calling, first name, last name, surname, family name, name of the, name on the, name please, may i have the name, under what name, what name,
        whose name, spell that, spell your, spell it, your first and last, who is this, what should i call you, who do i have, how do you spell, name for the, who's this, who's on the line, who am i through to, whose account, who is it under, what's it under, name's it under, what name's, under which name, name and spelling, how's that spelled, how is that spelled, how do i spell, letter by letter, name again, your forename, given name, maiden name, whom am i speaking, whom do i, and you are, who am i talking to, who's that, name please, name on the account, name on the booking, forename, given name""",
    _T.PHONE: "best number to reach, number can we reach, number to call, your phone, your mobile, your number, callback number, best contact number, how can we reach you, how can i reach you, a good number",
    _T.EMAIL: "your email, e-mail address, email address, your e-mail, email on file, which email",
    _T.DOB: "date of birth, when were you born, your birthday, birth date",
    _T.ADDRESS: "your address, where do you live, street address, home address, billing address, first line of your address, where should we, where shall we, delivery address, ship it to, deliver to, where to, where do we, where can we send, what's the address, delivery be to, which address",
    _T.LOCATION: "which city, what city, where are you located, where are you calling from, which town, what town, where are you based",
    _T.AGE: "how old, your age",
    _T.EMPLOYER: "where do you work, your employer, who do you work for",
}  # fmt: skip

NAME_SURE = """my name is, my name's, my name was, i'm called, i am called, we're called, my surname is, surname is, the surname is, my surname's, surname's, my last name is, last name is, last name's, my first name is, first name is, first name's, my family name is, family name is,
my maiden name is, maiden name is, my full name is, full name is, my full name's, my middle name is, my given name is, given name is, my forename is, forename is"""

OBJECT_LINKS = {
    _T.CRIMINAL: frozenset("of for with over".split()),
    _T.HEALTH: frozenset("to of".split()),
}

OBJECT_JOINS = frozenset("a an without with of to under the and on".split())

NAME_CUES = """my name is, my name's, my name s, my names, name is, name's, the name is, the name's, my full name is, full name is, this is mr, this is mrs, this is ms, i am called, i'm called, they call me, people call me, call me, you can call me, first name is, first name, last name is, last name, surname is, surname,
family name is, maiden name is, maiden name, under the name of, under the name, in the name of, in the name, under, name of, named, account holder is, account holder, cardholder is, cardholder, cardholder name is, policy holder is, policyholder is, patient is, patient's name is, patient name is, patient name,
customer is, customer name is, his name is, her name is, their name is, name was, son's name is, daughter's name is, husband's name is, wife's name is, husband is called, wife is called, son is called, daughter is called, speaking with, speaking to, spoke to, spoke with, am i speaking with, my name would be, on behalf of, middle name is, middle name,
contact person is, contact is, name on the card is, name on the account is, it's under, booked under, registered under, made for, booked for, reservation for, booking for, appointment for, addressed to, attention of, care of, the name, you're speaking with, you're speaking to, name on it is, my boss is, made out to, name, goes by, signed by, beneficiary is, tenant is, lease is under, account is under, contract is under, booking is under, everything's under, it's in the name of, issued to, registered to, belongs to, assigned to, prescribed to, made payable to, payable to, recipient is, sender is, full name, driver was, driver is, witness is, executor is, guardian is, next of kin is, emergency contact is, my legal name is, legal name is, preferred name is, i go by, nickname is, known as, also known as, formerly, née, put me through to, transfer me to, connect me to, connect me with, spoke to a, speak to a, dealt with, appointment with, i'm seeing, signed off by, my name was, account holder's, and i'm, you can put it under, put it under, it should say, my surname's, surname's, first name's, last name's, put it down as, signed for by, left with, handed to, care home manager is, named driver is, the named driver is, account manager is, my full name's, our daughter's called, our son's called, the name of the patient is, it'll be under, should be under, the policy's under, account's under, i'm registered as, registered as, trading as, the payee is, payee is, joint holder is, the second applicant is"""

NAME_HINTS = """my little boy, my little girl, my boy, my girl, little boy, little girl, my wee boy, my wee girl, my baby, our baby, my grandchild, my carer's, we're, his wife, her husband, his son, her son, his daughter, her daughter, i am, i'm, im, this is, it is, it's, its, that is, that's, here is, here's, my husband, my wife, my son, my daughter, my mother, my father, my brother, my sister, my colleague, my boss, my friend, my neighbour,
my neighbor, my partner, my mum, my mom, my dad, patient, yes it's, yes this is, yeah it's, yeah this is, my doctor, my gp, my dentist, my solicitor, my lawyer, my landlord, my landlady, my manager, my grandson, my granddaughter,
my grandmother, my grandfather, my boyfriend, my girlfriend, my fiance, my fiancee, my agent, hi it's, hello it's, hey it's, i was, we are, our son, our daughter, she's called, he's called, they're called, is called, who's called, called, my uncle, my aunt, my nephew, my niece, my cousin, my nan, my gran, my grandad, my grandma, my grandpa, my stepson, my stepdaughter, my flatmate, my roommate, my carer, my lad, my fella, my missus, my ex, my ex husband, my ex wife, my late husband, my late wife, my mother in law, my father in law, my brother in law, my sister in law, my consultant, my therapist, my accountant, my supervisor, my assistant, my tenant, our boss, hiya it's, yes hello it's, and it's, it's me again, me again, it's again, back again, son of, daughter of, wife of, husband of, widow of, mother of, father of, sister of, brother of, my eldest, my youngest, our youngest, our eldest, my little one, my toddler, my godson, my goddaughter, my daughter in law, my son in law, my stepmum, my stepdad, my care worker, my nurse, my social worker, my counsellor, my late mother, my late father, my late wife, our tenant, our landlord, my kids, our kids, my children, our children, my sons, my daughters, my twins, our twins, my boys, my girls, my parents, my grandkids, my grandchildren, ask for, tenant is, landlord is, neighbour is, neighbor is, previous tenant is, previous tenant was, driver's, my lodger, my housemate, talk to, speak to, speak with, it's for, brother in law, sister in law, mother in law, father in law, mother, father, brother, sister, nan, gran, grandma, grandpa, nephew, niece, fiance, fiancee, girlfriend, boyfriend, stepdad, stepmum, godson"""

NAME_LINKS = """for, from, with, hi, hello, hey, good morning, good afternoon, good evening, husband, wife, son, daughter, customer, thanks, thank you, regards, dear, by, to, tenant, technician, engineer, it was, you have, cheers, bye, yes, yeah, and, of, ask for, is, hiya, howdy, morning, afternoon, evening, see, thanks for, partner, tell, ask, meet, seeing, cc, attention"""

NAME_AFTER = "is my name, is the name, speaking, here, calling, is speaking, is calling, on the line, is my surname, is my last name, is my first name, is her name, is his name, at your service, that's my name, that's the name, is my full name, born on, born, date of birth, dob, is what they call me, is what it's under, is what it says, is the account holder, is my maiden name, is the patient, is my husband, is my wife, is my son, is my daughter, over here, again here, ringing, phoning, is my middle name, here again, speaking here, is the policy holder, is the policyholder, is the named driver"

PLACE_CUES = """i live in, live in, living in, lives in, i'm from, i am from, come from, i'm based in, based in, located in, calling from, moved to, moving to, born in, we live in, reside in, i'm calling from, hometown is, grew up in, relocating to, relocated to, here from, here in, live just outside, live near, just outside, based out of, living near, i'm over in, we're over in, up in, down in, i'm out in, moved over to, originally from, hail from, i'm in, we're in, flying from, staying in, i'm up in, i'm down in"""

EMPLOYER_CUES = "i work for, i work at, work for, i'm employed by, employed by, my employer is, employer is, working for, employed at, i'm employed at, i work with"

AGE_CUES = "aged, age of, my age is, age is, turning, turned, age"

AGE_SELF = """eldest is, oldest is, little boy is, little girl is, toddler's, grandson's, granddaughter's, kids are, twins are, i am, i'm, im, he is, he's, she is, she's, son is, daughter is, mother is, father is, husband is, wife is, child is, i was, i am only, i'm only, i just turned, i'm just, i'm nearly, i'm almost, he was, she was, i'll be, mum is, dad is, mom is, kid is, i'm a, i am a, he's a, she's a, i've just turned, he's only, she's only, he's just, she's just, i'm still, i'm already, baby is, baby's, son's, daughter's, mum's, dad's, mother's, father's, kid's, little one is, little one's, youngest is, youngest is only, oldest is, eldest is, i'm now, i'm gonna be, i will be, husband's, wife's, nan's, gran's, grandmother is, grandfather is, grandson is, granddaughter is, twins are, boy is, girl is, he turns, she turns, i turn, she'll be, he'll be, nephew is, niece is, brother is, sister is, uncle is, aunt is, partner is, friend is, gran is, nan is, grandad is, grandma is, grandpa is, stepson is, stepdaughter is, cousin is, toddler is, teenager is, he's only, she's only, he's just, she's just, he's just turned, she's just turned, just turned, he's about to turn, she's about to turn, he'll be, she'll be, they're both"""

SELF_CUES = """i have, i've, i've got, i got, i am, i'm, i had, i take, i'm taking, i suffer, suffer, suffering, diagnosed, diagnosis, my, i was, he has, she has, she's, he's, prescribed, prescription, treated for, treatment, because of, due to, i need, living with, i belong, member of, member, i vote, i voted, recovering, i've been,
allergic, because i, tested positive, undergoing, i'm on, been diagnosed, i identify, i came out, my husband, my wife, my son, my daughter, our, i attend, i practice, i practise, convicted"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """diabetes, diabetic, type 2 diabetes, type two diabetes, type one diabetes, breast cancer, lung cancer, prostate cancer, bowel cancer, skin cancer, leukaemia, leukemia, tumour, tumor, chemotherapy, chemo, radiotherapy, depression, depressed, antidepressants, antidepressant, bipolar, schizophrenia,
        schizophrenic, anxiety disorder, panic attacks, panic attack, eating disorder, anorexia, bulimia, adhd, autism, autistic, asperger's, dementia, alzheimer's, alzheimers, parkinson's, parkinsons, epilepsy, epileptic, seizures, multiple sclerosis, asthma, asthmatic, copd, heart attack, stroke patient, heart failure, pacemaker, high blood pressure,
        hypertension, heart disease, heart condition, hepatitis, hiv, hiv positive, aids patient, tuberculosis, covid, long covid, pregnant, pregnancy, miscarriage, abortion, infertility, ivf, wheelchair, wheelchair user, paralysed, paralyzed, disability, disabled, slipped disc, arthritis, osteoporosis, migraine, migraines, eczema, psoriasis, crohn's,
        crohns, crohn's disease, colitis, irritable bowel, ibs, coeliac, celiac, lactose intolerant, kidney failure, kidney disease, dialysis, insulin, metformin, lisinopril, sertraline, citalopram, prozac, fluoxetine, zoloft, xanax, methadone, warfarin, ritalin, adderall, levothyroxine, alcoholic, alcoholism, drug addict, addiction,
        rehab, suicidal, suicide attempt, self harm, psychotherapy, psychiatric, mental health condition, mental illness, ptsd, post traumatic stress, ocd, endometriosis, shingles, lyme disease, pneumonia, appendicitis, concussion, gallstones, kidney stones, haemophilia, sickle cell, lupus, fibromyalgia, thyroid condition, underactive thyroid, anaemia, anemia,
        hearing aid, deaf, glaucoma, cataracts, oxygen tank, colostomy, transplant, cystic fibrosis, muscular dystrophy, cerebral palsy, down syndrome, down's syndrome, penicillin allergy, nut allergy, peanut allergy, high blood sugar, heart bypass, broken hip, broken my leg, broken my arm, on crutches, hard of hearing, partially sighted, learning disability, learning difficulties, dyslexic, dyslexia, low blood pressure, bad heart, weak heart, triple bypass, nervous breakdown, anaphylaxis, epipen, sleep apnea, sleep apnoea, blood clot, angina, cirrhosis, gout, vertigo, tinnitus, sciatica, erectile dysfunction, menopause, chlamydia, herpes, syphilis, gonorrhea""",
    _T.RELIGION: """muslim, jewish, catholic, protestant, hindu, buddhist, sikh, atheist, jehovah's witness, jehovahs witness, mormon, methodist, evangelical christian, born again christian, orthodox jew, practising christian, practicing christian, quaker, baptist, converted to islam""",
    _T.UNION: "trade union, union member, union rep, shop steward, trade union member, teamsters, unite the union, afl cio",
    _T.POLITICAL: "labour party, conservative party, liberal democrats, republican party, democratic party, green party, voted labour, voted tory, voted republican, voted democrat, registered democrat, registered republican, reform uk",
    _T.ORIENTATION: "gay, lesbian, bisexual, homosexual, transgender, transsexual, non-binary, nonbinary, asexual",
    _T.ETHNICITY: "i'm black, i am black, as a black person, black woman, black man, romani, gypsy traveller, african american, black british, native american, skin colour, skin color, mixed race, ethnicity",
    _T.BIOMETRIC: "fingerprint, fingerprints, iris scan, face scan, voiceprint, voice print, retina scan, dna test, genetic test, genetic mutation, brca, gene mutation",
    _T.CRIMINAL: """criminal record, on probation, probation officer, on parole, parole officer, convicted, conviction, felony, felon, in prison, been to prison, arrested for, charged with, sentenced for, sentenced to, done for, guilty of, pleaded guilty to, cautioned for, police caution, caution for, driving ban, banned from driving, banned for, prosecuted for, drink driving, drunk driving, served time for, did time for, doing time, on tag, young offender, in jail, served time, arrest warrant, restraining order, on bail, community service order, released from prison,
        suspended sentence, misdemeanor, criminal conviction, criminal convictions, ex offender, ankle monitor, dui, released on licence""",
}  # fmt: skip

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: """cancer, allergy, allergies, back pain, surgery, operation, sick, flu, blind, stroke, blood pressure, medication, tablets, pills, infection, fever, knee replacement, hip replacement, broken leg, broken arm, therapy, therapist, psychiatrist, psychologist, anxiety, overweight, obese, heart problem, heart problems, kidney, liver, lung condition, illness,
        allergic, intolerant, antibiotics, painkillers, injury, concussed, drinking problem, eating problem, insomnia, chronic pain, chronic, mental health, inhaler, ms, carer, care home, addicted, stress, burnout, nervous breakdown, breakdown""",
    _T.RELIGION: "christian, jew, islam, church member, ramadan, mosque, synagogue, kosher, halal, believer, religious",
    _T.UNION: "union, unison, unite",
    _T.POLITICAL: "labour, tory, conservative, republican, democrat, socialist, communist, liberal, ukip, greens, party member",
    _T.ORIENTATION: "trans, queer, lgbt",
    _T.ETHNICITY: "roma, asian, hispanic, latino, latina, aboriginal, traveller",
    _T.CRIMINAL: "prison, jail, arrested, charged with, probation, parole, offence, sentenced",
}  # fmt: skip
