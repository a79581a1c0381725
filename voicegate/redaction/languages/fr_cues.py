"""French phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES", "AGE_SELF", "CUES", "DECOYS_AFTER", "DECOYS_BEFORE", "EMPLOYER_CUES", "NAME_AFTER", "NAME_CUES", "NAME_HINTS",
    "NAME_LINKS", "PLACE_CUES", "QUESTIONS", "SELF_CUES", "SENSITIVE", "SENSITIVE_SELF", "UNITS_AFTER",
]  # fmt: skip

UNITS_AFTER = """euros, euro, centimes, francs, dollars, pour cent, pourcent, degrés, grammes, gramme, kilos, kilo, kg, litres, litre, mètres, mètre, centimètres, cm, kilomètres, km, minutes, minute, secondes, heures, heure, h, jours, jour, semaines, semaine, mois, ans, années, personnes, personne, enfants, fois, pièces, paquets, bouteilles,
boîtes, comprimés, tranches, chambres, nuits, places, pages, gigas, giga, go, mo, watts, kilowatts, kwh, unités, étoiles, points, millions, milliards, pizzas, exemplaires, étages, billets, tickets, articles, mètres carrés, pouces, chevaux, tables, cafés, bières, baguettes, croissants, adultes, couverts, mégas, tonnes, volts, cartons, sacs, salariés, lots"""

DECOYS_BEFORE = """chambre, ligne, page, version, windows, quai, voie, bus, tram, porte, terminal, étage, niveau, chapitre, chaîne, option, touche, tapez, étape, taille, table, rang, article, paragraphe, sortie, autoroute, iphone, modèle, depuis, coûte, coûtent, prix, total, environ, presque, moins, maximum, minimum, menu, formule, classe, année, été, hiver, salle, bureau,
guichet, place, siège, top, formule, route, métro, rer, saison, épisode, montant, facture, payé, payer, tarif, vers, plat"""

DECOYS_AFTER = "pour cent, heures, du matin, de l'après-midi, du soir, fois, et demie, et demi, par mois, par an, par jour, mètres carrés"

CUES: dict[_T, str] = {
    _T.PHONE: """numéro de téléphone, téléphone, portable, numéro de portable, mobile, fixe, numéro de fixe, fax, me joindre, joindre au, rappeler au, me rappeler au, joignable au, rappelez moi au, appelez moi au, appeler au, rappelez-moi au, numéro de gsm, gsm, natel, whatsapp, mon tel, tél, tel, numéro de mobile, appelez-moi au, contacter au, me contacter au, téléphonique""",
    _T.EMAIL: "mail, email, e-mail, adresse mail, adresse email, adresse e-mail, courriel, adresse électronique, adresse courriel, mél",
    _T.IBAN: "iban, i ban, numéro iban, rib, coordonnées bancaires",
    _T.BIC: "bic, swift, code bic, code swift",
    _T.BANK_ACCOUNT: "numéro de compte, compte bancaire, code guichet, code banque, clé rib, se termine par, finit par, quatre derniers chiffres, derniers chiffres, compte numéro, finit par, finissant par, se termine par, se finit par",
    _T.CARD: "carte bancaire, numéro de carte, carte bleue, carte de crédit, carte visa, mastercard, visa, numéro de la carte, numéro de ma carte, carte american express, cb",
    _T.CVV: "cryptogramme, code de sécurité, cvv, cvc, trois chiffres au dos, trois derniers chiffres, code au dos, chiffres au dos, c v v, code de vérification, numéro au dos, cryptogramme visuel, derrière c'est, derrière c'est marqué, derrière il y a, au dos, au verso, trois chiffres derrière, code derrière, code à l'arrière, trois chiffres derrière, chiffres derrière, code à trois chiffres, numéro au dos, cryptogramme visuel",
    _T.CARD_EXPIRY: "date d'expiration, expire, expire en, expire fin, date de validité, valable jusqu'au, valable jusqu'en, expiration, fin de validité",
    _T.SECRET: """code pin, pin, mot de passe, code secret, code confidentiel, code de confirmation, code reçu, code sms, code par sms, code d'accès, code personnel, code à usage unique, code de validation, digicode, code puk, puk, code temporaire, code d'activation, code de déverrouillage, code de connexion""",
    _T.DOB: "date de naissance, né le, née le, née en, né en, anniversaire, suis né, suis née, né, née, naissance",
    _T.POSTCODE: "code postal, npa, code postale",
    _T.ADDRESS: "adresse, j'habite, habite au, habite, domicilié, domiciliée, domicile, livrer au, livrez au, adresse postale, adresse de livraison, réside au, demeurant, adresse de facturation, livraison au, logement au, j'habite au",
    _T.CUSTOMER_NUMBER: """numéro client, numéro de client, numéro de contrat, numéro d'adhérent, numéro d'abonné, référence client, numéro de police, identifiant client, numéro de membre, numéro de compteur, numéro de sociétaire, code client, numéro d'assuré, carte de fidélité, numéro de patient, numéro d'allocataire, allocataire, numéro fiscal, contrat numéro, matricule, numéro de salarié,
        numéro d'étudiant, numéro de dossier client, point de livraison, pdl, prm, numéro d'assurance, numéro d'abonnement, numéro de mutuelle, mutuelle""",
    _T.REFERENCE_NUMBER: """numéro de commande, numéro de dossier, numéro de suivi, numéro de colis, numéro de réservation, numéro de facture, référence, numéro de sinistre, numéro de ticket, numéro d'incident, code de réservation, numéro de réclamation, numéro de bon, numéro de série, numéro de billet, commande numéro, dossier numéro, facture numéro, réservation numéro, numéro de transaction,
        numéro d'intervention, numéro de devis, numéro de demande, commande, réservation, dossier, numéro d'envoi, référence de commande, numéro d'enregistrement, sinistre numéro, numéro de recommandé, colis numéro, référence de réservation, référence dossier, numéro de sinistre, sinistre, numéro de confirmation, code de confirmation de réservation, numéro de ticket, ticket numéro, ticket""",
    _T.PLATE: "plaque d'immatriculation, immatriculation, plaque, immatriculé, immatriculée, numéro d'immatriculation, immatriculée",
    _T.VIN: "numéro de châssis, numéro vin, vin, numéro d'identification du véhicule",
    _T.IMEI: "imei, numéro imei",
    _T.DRIVER_LICENSE: "permis de conduire, numéro de permis, permis numéro",
    _T.PASSPORT: "passeport, numéro de passeport, passeport numéro",
    _T.DE_ID_CARD: "carte d'identité, numéro de carte d'identité, carte nationale d'identité, cni, carte de séjour, titre de séjour",
    _T.FR_NIR: "numéro de sécurité sociale, sécurité sociale, numéro de sécu, sécu, carte vitale, numéro de carte vitale, nir, numéro insee, numéro sécu, numéro d'immatriculation sociale",
    _T.CH_AHV: "avs, numéro avs, a v s",
    _T.BE_NRN: "registre national, numéro de registre national, numéro national, niss",
    _T.USERNAME: "identifiant, nom d'utilisateur, pseudo, login, pseudonyme, compte instagram, instagram, nom de compte",
    _T.IP: "adresse ip, adresse i p",
    _T.MAC: "adresse mac",
    _T.GEO: "coordonnées gps, gps, latitude, longitude",
    _T.NUMBER: "numéro, numéros, code, chiffres, n°, identification",
}  # fmt: skip

QUESTIONS: dict[_T, str] = {
    _T.PERSON: "votre nom, quel est votre nom, vos nom, nom et prénom, votre prénom, comment vous appelez-vous, qui est à l'appareil, à qui ai-je l'honneur, à quel nom, quel nom, nom de famille, épeler, épelez, comment vous appelez vous, comment ça s'écrit, ton nom, comment tu t'appelles, c'est de la part de qui, vous êtes, le nom du titulaire, qui est au bout du fil, vous vous appelez, au nom de qui, quel prénom, prénom, comment écrivez-vous, comment vous écrivez, comment s'écrit, nom du contrat, vous êtes monsieur, vous êtes madame, qui dois-je annoncer, nom s'il vous plaît, lettre par lettre, l'orthographe, l'épellation, épelez-le, votre identité, et vous êtes, c'est madame, c'est monsieur, vous portez le nom, votre patronyme, comment dois-je vous appeler, comment puis-je vous appeler, avec qui ai-je le plaisir, qui appelle, de qui s'agit-il, le nom de la personne, le nom du patient, le nom de l'assuré, sous quel nom, nom de jeune fille, qui est le titulaire",
    _T.PHONE: "à quel numéro, quel numéro, votre numéro de téléphone, votre téléphone, vous joindre, vous rappeler",
    _T.EMAIL: "votre adresse mail, votre adresse e-mail, votre mail, votre email, votre courriel, adresse électronique, votre adresse email",
    _T.DOB: "date de naissance, quand êtes-vous né, quand êtes vous né, votre anniversaire",
    _T.ADDRESS: "votre adresse, où habitez-vous, où habitez vous, votre adresse postale, quelle adresse, à quelle adresse",
    _T.LOCATION: "dans quelle ville, quelle ville, où êtes-vous",
    _T.AGE: "quel âge, votre âge",
    _T.EMPLOYER: "où travaillez-vous, votre employeur",
}  # fmt: skip

NAME_CUES = """je m'appelle, je suis monsieur, je suis madame, mon nom est, mon nom c'est, le nom c'est, le nom est, nom de famille c'est, mon nom de famille est, mon nom de famille c'est, nom de famille, mon prénom est, mon prénom c'est, prénom, c'est au nom de, au nom de, à mon nom, à nom de, sous le nom de, sous le nom, de la part de, il s'appelle,
elle s'appelle, mari s'appelle, femme s'appelle, fils s'appelle, fille s'appelle, s'appelle, appelez-moi, appelez moi, le titulaire est, la titulaire est, le titulaire c'est, du compte c'est, du compte est, de la carte est, de la carte c'est, titulaire du compte est, titulaire, c'est monsieur, c'est madame, ici monsieur, ici madame, le patient est, la patiente est, le patient s'appelle, nom de jeune fille, né sous le nom, vous parlez à, vous êtes avec,
à l'attention de, j'm'appelle, m'appelle, je me nomme, je m'apelle, le nom du client est, nom et prénom, réservé au nom de, le contrat est au nom de, mon nom, je me présente, parler à, parlé avec, parlé à, nom de l'assuré, le locataire est, la locataire est, le propriétaire est, la propriétaire est, l'assuré est, l'assurée est, le destinataire est, l'expéditeur est, le souscripteur est, je vous présente, signé par, remis à, reçu par, le bénéficiaire est, la bénéficiaire est, le conducteur est, la conductrice est, le référent est, la référente est, l'héritier est, l'héritière est, le tuteur est, la tutrice est, mon nom complet est, on m'appelle, tout le monde m'appelle, mon fils s'appelle, ma fille s'appelle, le petit s'appelle, la petite s'appelle, je vous passe, vous parlez avec, inscrite sous le nom, inscrit sous le nom, enregistrée au nom de, enregistré au nom de, enregistrée comme, enregistré comme, inscrite comme, adressée à monsieur, adressée à madame"""

NAME_HINTS = """je suis, c'est, ici, mon mari, ma femme, mon fils, ma fille, ma mère, mon père, mon frère, ma soeur, ma sœur, mon collègue, ma collègue, mon ami, mon amie, mon voisin, ma voisine, mon médecin, mon compagnon, ma compagne, mon copain, ma copine, mon patron, ma patronne, mon petit fils, mon neveu, ma nièce, mon oncle, ma tante, notre fils, notre fille, bonjour c'est,
allô c'est, oui c'est, bonjour ici, mon conjoint, ma conjointe, patient, patiente, c'est encore, c'est de nouveau, c'est toujours, re-bonjour c'est, rebonjour c'est, encore, me revoilà, nom, nom complet, fils de, fille de, femme de, épouse de, mari de, veuve de, soeur de, frère de, mère de, père de, ma belle-mère, mon beau-père, ma belle-soeur, mon beau-frère, mon gendre, ma belle-fille, mon beau-fils, mon défunt mari, ma défunte mère, mon cousin, ma cousine, mon propriétaire, mon avocat, mon avocate, mon infirmière, mon généraliste, ma conseillère, mon conseiller, mon papa, ma maman, mon grand-père, ma grand-mère, mon aîné, mon aînée, ma filleule, mon filleul, feu mon mari, mes jumeaux, mes jumelles, mes enfants, nos enfants, mes fils, mes filles, mes garçons, mes parents, mes petits-enfants, mon époux, mon épouse, moi c'est, nous c'est, demandez, demander, locataire c'est, propriétaire c'est, ancien locataire c'est, ancienne locataire c'est, locataire est, demandez à parler à, beau-frère, belle-soeur, belle-mère, beau-père, mère, père, frère, soeur, grand-mère, grand-père, fille, fils, mari, femme, neveu, nièce, cousine, fiancée, fiancé, voisine, deux enfants, trois enfants, deux fils, deux filles, un certain, une certaine, un dénommé, ma patronne, ma belle soeur, ma belle mère, mon beau père, mon beau frère, mon associé, mon associée, ma marraine, mon parrain, mon ex-mari, mon ex-femme, ma grand mère, mon grand père, mon comptable, mon chef, ma cheffe, mon locataire, ma locataire, mon gardien, en ligne avec"""

NAME_LINKS = "pour, de, avec, à, par, bonjour, bonsoir, allô, allo, merci, salut, cher, chère, cordialement, oui, chez, et, client, cliente"

NAME_AFTER = "à l'appareil, c'est mon nom, est mon nom, c'est moi, au téléphone, à l'appareil bonjour, né le, née le, c'est mon prénom, c'est mon nom de famille, né en, née en"

PLACE_CUES = "j'habite à, habite à, habitons à, habite au, je vis à, vivons à, je suis de, je viens de, domicilié à, domiciliée à, résidant à, né à, née à, déménagé à, j'habite en, je réside à, je suis basé à, originaire de, habitant à, on habite à, j'appelle de, appelle de, appelle depuis, emménager à, emménagé à, installé à, installée à, m'installer à, déménager à, déménage à, parti vivre à, basée à, basé à, j'ai emménagé à"

EMPLOYER_CUES = "je travaille chez, travaille chez, mon employeur est, employé chez, employée chez, salarié chez, salariée chez, je travaille pour"

AGE_CUES = "âgé de, âgée de, mon âge, l'âge de, à l'âge de"

AGE_SELF = "j'ai, il a, elle a, fils a, fille a, mère a, père a, mari a, femme a, enfant a, j'aurai, je vais avoir, j'avais, vient d'avoir, viens d'avoir, a eu, nous avons, grand-mère a, petit a, petite a, j'ai que, j'ai eu, je n'ai que, n'ai que, j'ai seulement, j'ai déjà, j'ai bientôt, bientôt, bébé a, petite dernière a, petit dernier a, petit-fils a, petite-fille a, mamie a, papy a, je viens de fêter mes, je fête mes, j'ai fêté mes, il va avoir, elle va avoir, elle n'a que, il n'a que, j'ai tout juste, jumeaux ont, enfants ont, neveu a, nièce a, frère a, soeur a, sœur a, grand-père a, beau-père a, belle-mère a, oncle a, tante a, conjoint a, conjointe a, garçon a, fiston a, fillette a, gamin a, gamine a, ado a, maman a, papa a, compagne a, compagnon a, cousin a, cousine a, il a seulement, elle a seulement, n'a que, vient de fêter ses, a fêté ses, va fêter ses"

SELF_CUES = """j'ai, je suis, je souffre, souffre, je prends, j'étais, j'ai eu, mon, ma, mes, diagnostiqué, diagnostic, on m'a, à cause, il a, elle a, traitement, opéré, opérée, atteint, atteinte, atteint d', mon fils est, il est, elle est, prescrit, suivi pour, suivie pour, je fais, j'appartiens, membre, adhérent, je vote, parce que je, hospitalisé, notre, je viens d'avoir, malade"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """diabète, diabétique, cancer du sein, cancer du poumon, cancer, leucémie, tumeur, chimiothérapie, chimio, radiothérapie, dépression, dépressif, dépressive, antidépresseurs, antidépresseur, bipolaire, schizophrénie, schizophrène, crises d'angoisse, anorexie, boulimie, autisme, autiste, démence, alzheimer, parkinson, épilepsie, épileptique, sclérose en plaques, asthme, asthmatique,
        infarctus, avc, insuffisance cardiaque, pacemaker, hypertension, hépatite, vih, séropositif, séropositive, sida, tuberculose, covid, enceinte, grossesse, fausse couche, avortement, ivg, fiv, fauteuil roulant, handicap, handicapé, handicapée, hernie discale, arthrose, polyarthrite, ostéoporose, migraine, migraines, eczéma, psoriasis, maladie de crohn, crohn, coeliaque, insuffisance rénale, dialyse, insuline, metformine,
        lévothyrox, xanax, alcoolique, alcoolisme, toxicomane, suicidaire, suicide, psychothérapie, psychiatrique, psychiatrie, burn-out, burn out, burnout, endométriose, zona, maladie de lyme, pneumonie, appendicite, hémophile, drépanocytose, fibromyalgie, hypothyroïdie, glaucome, cataracte, greffe, mucoviscidose, trisomie, arrêt maladie, kystes, thrombose, embolie, dos bloqué, mal au dos, mal aux genoux, lumbago, sciatique, entorse, béquilles, jambe cassée, bras cassé, jambe dans le plâtre, bronchite, otite, vertiges, insomnies, insomnie, acouphènes, crise cardiaque, attaque cérébrale, arythmie, anémie, tendinite, tdah, dyslexique, dyslexie, soins palliatifs, ménopause, déambulateur, appareil auditif, prothèse de hanche, dépression nerveuse, crises de panique, crise de panique, idées noires, somnifères, anxiolytiques, tension artérielle, cholestérol, hypertendu""",
    _T.RELIGION: "musulman, musulmane, juif, juive, catholique, protestant, protestante, bouddhiste, hindou, hindoue, athée, témoin de jéhovah, témoins de jéhovah, orthodoxe, évangélique, converti à l'islam",
    _T.UNION: "syndiqué, syndiquée, délégué syndical, déléguée syndicale, cgt, cfdt, adhérent à la cgt, syndicaliste",
    _T.POLITICAL: "rassemblement national, parti socialiste, les républicains, france insoumise, parti communiste, la france insoumise, militant politique",
    _T.ORIENTATION: "homosexuel, homosexuelle, gay, lesbienne, bisexuel, bisexuelle, transgenre, transsexuel, transsexuelle, non binaire",
    _T.ETHNICITY: "rom, gitan, gitane, tzigane, couleur de peau, origine ethnique, métisse",
    _T.BIOMETRIC: "empreinte digitale, empreintes digitales, reconnaissance faciale, empreinte vocale, scan de l'iris, test adn, test génétique, mutation génétique",
    _T.CRIMINAL: "casier judiciaire, condamné, condamnée, en prison, en garde à vue, en liberté conditionnelle, en détention, sous bracelet électronique, accusé de, accusée de, inculpé de, inculpée de, poursuivi pour, poursuivie pour, incarcéré, incarcérée, écroué, écrouée, jugé pour, jugée pour, arrêté pour, arrêtée pour, interpellé pour, interpellée pour, en sursis, peine de prison, garde à vue, liberté conditionnelle, bracelet électronique, mise en examen, mis en examen, détention, sorti de prison, antécédents judiciaires",
}  # fmt: skip

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: "allergie, allergique, mal de dos, opération, malade, grippe, aveugle, sourd, sourde, médicaments, comprimés, infection, fièvre, prothèse, psychologue, psychiatre, angoisse, surpoids, obèse, problème cardiaque, coeur, tension, fracture, stress, malvoyant, maladie, anxiété, addiction, rééducation, cure",
    _T.RELIGION: "chrétien, chrétienne, islam, ramadan, mosquée, synagogue, croyant, pratiquant, casher, halal",
    _T.UNION: "syndicat, force ouvrière",
    _T.POLITICAL: "socialiste, communiste, parti, macroniste, écologiste",
    _T.ORIENTATION: "trans, queer",
    _T.ETHNICITY: "arabe, maghrébin, maghrébine",
    _T.CRIMINAL: "prison, sursis, plainte contre moi, tribunal, condamnation",
}  # fmt: skip
