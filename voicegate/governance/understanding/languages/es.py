"""Spanish, with what is said in Spain, Mexico, Argentina, Colombia, Chile."""

from __future__ import annotations

from typing import Final

from voicegate.governance.understanding.speech_pack import SpeechPack

__all__ = ["PACK"]

_PARTS: Final = {
    "si": "sí|si|sip|sep|sipi|yes|simón|síp",
    "claro": "claro|claro que sí|claro que si|claro sí|por supuesto|por supuesto que sí|desde luego"
    "|desde luego que sí|naturalmente|seguro|seguro que sí|evidentemente|obvio|obviamente|cómo no"
    "|faltaría más|faltaba más|con gusto|con mucho gusto|encantado|encantada|con placer|sin duda"
    "|sin ninguna duda|sin dudarlo|absolutamente|definitivamente|ciertamente|efectivamente sí"
    "|afirmativo|sin problema|sin problemas|sin ningún problema|de una|órale sí|ya lo creo"
    "|por descontado|totalmente de acuerdo|cien por cien sí|con todo gusto|clarísimo|segurísimo"
    "|pues claro|hombre claro|mujer claro|toma claro|obvio que sí|dale|dale sí|sale|sale sí|cómo que no",
    "muy": "totalmente|completamente|plenamente|absolutamente|muy|perfectamente|claro|también"
    "|encantado|encantada|con gusto|sin problema|sin problemas|tranquilamente|expresamente|bien"
    "|naturalmente|por supuesto|libremente|cuando quiera|cuando quieran|del todo|al cien por cien",
    "puede": "puede|pueden|puedes|podéis|podés|puede usted|pueden ustedes|tiene permiso para"
    "|tienen permiso para|está autorizado a|están autorizados a|tiene mi permiso para"
    "|tienen mi permiso para|tenéis mi permiso para",
    "obj": "{acc}|{pp}|{muy}|nomás|no más|tranquilo|tranquila|tranquilamente|sin problema|sin problemas|también|por favor|porfa|pues|todo|cuando guste|cuando gusten",
    "bag": "[{obj}] [{obj}] [{obj}]",
    "mi": "por mí|por mi parte|de mi parte|para mí|por mi lado|a mí|conmigo|a mí sí",
    "le": "le|les|os|te|lo|la|los|las|se lo|te lo|os lo|les|yo|yo les|yo le|yo lo|yo os|yo te",
}

_YES: Final = """
({si})
{si} (pues|pos|nomás) [claro]
(cuente con ello|cuenten con ello|cuente con eso|sin inconveniente|sin inconvenientes|sin ningún inconveniente|sin objeciones|sin reparos)
(cuente|cuenten|cuenta|tenga|tengan) [con] (mi permiso|mi autorización|mi consentimiento)
{si} ({si}|{claro}|por favor|gracias|señor|señora|señorita|acepto|quiero|de acuerdo|cómo no|por qué no)
({claro})
(pues|que|bueno|ah pues|bueno pues|hombre|mujer|ay|oh|uy|y|ya le digo que|le digo que|digo que|yo digo que|yo) {si} [{claro}]
(claro|pues claro|por supuesto|hombre claro) que {si}
(aceptamos|autorizamos|consentimos|damos permiso|damos nuestro consentimiento) [{acc}|a {acc}]
(estoy|yo estoy|estamos|me muestro|quedo|toy) [{muy}] (de acuerdo|conforme|a favor|deacuerdo|dispuesto|dispuesta) [{muy}] [con {acc}|con eso|con ello|en {acc}|en eso|en que {subj}|con que {subj}|a que {subj}|a {do}|en {do}]
[{muy}] (de acuerdo|conforme) (con {acc}|con eso|con ello|con que {subj}|{mi})
{mi} (vale|está bien|ok|okay|sí|si|de acuerdo|no hay problema|ningún problema|no hay inconveniente|sin problema|perfecto|conforme|adelante|encantado|encantada|bien|no hay ningún problema|que {subj}|estupendo|no hay pega)
(vale|está bien|ok|okay|de acuerdo|perfecto) {mi}
(me parece|me va|me viene|me resulta) (bien|muy bien|perfecto|genial|correcto|estupendo|bien así|estupendamente) [que {subj}|{acc}|{mi}]
{mi} me (parece|va) (bien|muy bien|perfecto) [que {subj}|{acc}]
[{le}] (acepto|autorizo|consiento|permito|apruebo|concedo|doy permiso|doy mi permiso|doy mi consentimiento|doy el consentimiento|doy autorización|doy mi autorización|doy mi aprobación|doy mi conformidad|doy el sí|doy el visto bueno|doy mi visto bueno|otorgo mi consentimiento|confirmo mi consentimiento|presto mi consentimiento|doy permiso expreso|doy el ok|doy mi ok|acepto y autorizo) [{muy}] [{acc}|a {acc}|para {acc}|a que {subj}|que {subj}|para que {subj}|para {do}|a {do}|en {do}|para ello|para eso] [{muy}]
(tiene|tienen|tienes|tenéis|cuenta con|cuentan con|tenés) (mi permiso|mi consentimiento|mi autorización|mi aprobación|mi visto bueno|mi conformidad|permiso|mi sí|mi ok) [para {acc}|para {do}|para ello|para eso|para que {subj}]
(permiso|consentimiento|autorización) (concedido|dado|concedida|dada|otorgado)
({puede}) [{muy}] [me|lo|la|los] {do} [{muy}]
[lo|la|los|las|eso] ({puede}) (hacer|{do}) [{muy}]
(hágalo|háganlo|hacedlo|hazlo|hacelo|hágale|hágale pues|hagalo|adelante|siga adelante|sigan adelante|proceda|procedan|procede|grabe|graben|grábelo|graben sin problema|adelante con ello|adelante pues|venga adelante|venga sí|venga vale sí|vamos adelante|que se haga|hecho|dele|dele pues|denle|métale|vamos a ello|trato hecho)
(hágalo|háganlo|hazlo) [{muy}|pues|nomás|cuando quiera]
(no hay problema|no hay ningún problema|no hay inconveniente|no hay ningún inconveniente|ningún problema|ningún inconveniente|no hay pega|ninguna pega|ninguna objeción|sin objeción|sin inconveniente|ningún reparo|no hay drama|no hay pedo|no hay bronca|no hay lío|no problem)
(no|yo no|pues no|que no) (tengo|veo|pongo|tendría|habría) (ningún problema|ningún inconveniente|inconveniente|problema|problemas|objeción|objeciones|ninguna objeción|nada en contra|nada que objetar|pega|pegas|ninguna pega|reparo|reparos|ningún reparo|inconvenientes) [con {acc}|con eso|en {acc}|en que {subj}|con que {subj}|en eso|en ello|a {acc}|en {do}|alguno]
(nada en contra|nada que objetar|sin nada que objetar)
(no me importa en absoluto|no me importa nada|no me molesta en absoluto|no me molesta para nada|no me molesta nada)
({si}|no|{claro}) no me (molesta|molestaría|incomoda|estorba|afecta) [que {subj}|que me {subj}|{acc}]
{si} [a mí] (me interesa|me interesan|me late|me gusta|me gustaría|me conviene|me parece bien|me encantaría) [{acc}|mucho|bastante|la idea]
{si} (así|eso) (es|me resulta|resulta) [mucho] más (cómodo|práctico|fácil|rápido|seguro)
{si} (entonces|pues|claro|vale|por favor|de acuerdo|con gusto) {imp} {bag}
(claro|con gusto|encantado|encantada|por supuesto|cómo no) {imp} {bag}
{si} ({pp}) (está|me parece|va|me va|es) (bien|perfecto|muy bien|genial|estupendo|mejor)
({si} así es|conforme {si}|{si} conforme|{si} correcto de acuerdo)
(digo que sí|le digo que sí|yo digo que sí|mi respuesta es sí|mi respuesta es que sí|la respuesta es sí|la respuesta es que sí|contesto que sí|respondo que sí|es un sí|un sí rotundo|un sí|ponga que sí|pon que sí|apunte que sí|ponga un sí|que sí)
(lo|la|los|las|eso sí lo|sí lo|sí que lo|eso) (acepto|quiero|autorizo|permito|deseo|apruebo|consiento) [{muy}]
(quiero|quisiera|deseo|me gustaría|querría|sí quiero|sí que quiero|me encantaría) [{muy}] ({acc}|recibir {acc}|recibirlas|recibirlos|recibirla|que {subj}|que lo {subj})
({acc}) (puede|pueden) ser {part}
({acc}) se {puede} {do}
[pues|venga|vale] {imp} [por favor|{muy}]
(cuente conmigo|cuenten conmigo|me apunto|yo me apunto|estoy dentro|a favor|voto sí)
({puede}) {bag} [me|lo|la|los|las|nos] {do} {bag}
[me|lo|la|los|las|eso|nos] ({puede}) {bag} {do} {bag}
{si} ({puede})
{si} (me|se|lo|la|los|nos) ({puede}|puede|pueden|autorizo|permito|acepto) [{do}] {bag}
[pues|venga|vale|dale|ándele|órale|listo] {imp} {bag}
(no me importa|no me importaría|no me molesta|no me molestaría|no me incomoda) [que {subj}|{do}|{acc}|en lo más mínimo|ser {part}|que me {subj}] (adelante|hágalo|háganlo)
(no me molesta|no me molestaría|no me incomoda|no me estorba|no me afecta) [que {subj}|{acc}|ser {part}] (en lo más mínimo|en absoluto|para nada|nada|ni un poco)
{acc} (está|me parece|me va|es|queda|está muy) (bien|perfecto|ok|okay|autorizado|autorizada|permitido|permitida|aceptado|aceptada|bienvenida|bienvenidas|aprobado) [{mi}|así]
(por|de) (mí|mi parte|mi lado) (no hay|ningún|sin|cero) (problema|lío|drama|inconveniente|bronca|pega|ningún problema|ningún inconveniente|objeción) [{bag}]
(no hay|ningún|cero|sin|ni un) (problema|problemas|rollo|drama|lío|bronca|fijón|bardo|cuidado|inconveniente|atao|drama alguno) [{mi}|con {acc}|con eso|{pp}|señor|señorita]
(no|yo no) (tengo|veo|le veo|hay|habría|tendría) (problema|inconveniente|drama|bronca|rollo|pega|objeción|problemas|(ningún|ninguna|nada) (problema|en contra|inconveniente|objeción|drama|de malo)) [con {acc}|con eso|con que {subj}|en que {subj}|en {do}|a {acc}|con ello|{pp}|en absoluto]
(ándele|ándale|órale|arre|dale|sale|va|listo) (sí|claro|adelante|hágale|con gusto|sí claro|pues sí|hágalo) [pues|sí|{imp}]
(sí|claro|ya sí|sí pues|bueno sí) (po|poh|pe|pues|pos|che|mijo|mija|ándele|ándale|dale|hombre) [{si}|claro|dale|adelante]
(ya|bueno|ah|pero|y) {si} po [dale|claro]
(dale|dele|metele|métale|hacele|hacelo|mandale|mándele|écheles|échele) (dale|tranquilo|tranquila|nomás|no más|que va|pues|sin problema|con confianza)
(hágale|hagan|haga|hagamos|hagámosle) (pues|nomás|no más|eso|sin problema|tranquilo|con confianza|{acc}|el trámite)
(tiene|tienen|tenés|tenéis|tienes) (luz verde|vía libre|carta blanca|mi venia|todo mi permiso|mi beneplácito|toda mi autorización|mi aval|mi bendición) [{pp}|para {do}|para {acc}]
(luz verde|vía libre|aprobado|autorizado|concedido|aceptado|permitido) [{mi}|sí]
(estoy|soy|quedo|ando) ({muy}|completamente|plenamente) [de] (acuerdo|conforme|favorable)
(doy|le doy|les doy|yo doy|os doy) [{muy}] (permiso|el permiso|la autorización|luz verde|mi sí|mi beneplácito|mi consentimiento expreso|mi aprobación) [{pp}|para {do}|para {acc}|a {acc}|para que {subj}]
{si} (a|para|con|al) {acc}
(no faltaba más|faltaba más|será un placer|es un placer)
(que|pues que) (graben|grabe|lo hagan|lo haga|{subj}) [nomás|tranquilos|sin problema]
(me parece|lo veo|me resulta|me viene) (bien|perfecto|correcto|genial|bárbaro|chévere|padre|regio|estupendo|de maravilla) [{acc}|que {subj}|así|{pp}]
{si} (entonces|pues|bueno|oiga|mire|dale|venga) (está bien|vale|de acuerdo|adelante|hágalo|dale|claro)
(mil|cien) veces {si}
[{si}] (al|a|un) (cien|cien por cien|cien por ciento|cien por cien sí|mil por ciento) [por] [ciento|cien]
(es|para mí es|lo mío es|sería|por mí es) un {si} [rotundo|claro|grande]
{mi} (es|sería) (un sí|que sí|sí)
(por qué no|y por qué no|pues por qué no) {si}
(no me|no nos|no) (supone|representa|genera|crea|causa|da|hace) (ningún|ninguna) (problema|molestia|inconveniente|lío|drama)
{si} (no me|no) (supone|representa|genera|crea|causa|da) (ningún|ninguna|problema) [problema|molestia|inconveniente]
(dale|ándele|venga|órale|va) {si} [dale|metele|métale|hágalo|nomás|claro|va]
(que) (decida|lo decida) [nomás] (el|la|un|una) (ordenador|computadora|computador|máquina|sistema|programa|algoritmo)
(el|la|un|una) (ordenador|computadora|computador|máquina|sistema|programa|algoritmo) (puede|podría) (decidir|hacerlo|decidirlo) [solo|sola|tranquilamente]
(hagan|haga|háganlo|hágalo) (lo que tengan que hacer|lo necesario|lo que haga falta|el trámite)
{acc} no (es|será|supone|me supone) [ningún|un] problema
(no tengo|no hay|tengo) nada en contra [de {acc}|de que {subj}|de eso]
(no me importa|no me molesta|no me importaría) (que me|que) ({subj}|graben|llamen) adelante
{si} (pueden|puede) (tenerlos|usarlos|verlos|guardarlos|mandarlos|pasarlos|tenerlo|verlo)
(pueden|puede) (tenerlos|usarlos|mandarlos|pasarlos)
{si} (están|está|quedan|queda) (autorizados|autorizado|autorizada)
(están|está|quedan|queda) (autorizados|autorizado|autorizada) [{mi}|a {do}|para {do}|a hacerlo|para ello]
{acc} me (interesan|interesa|gustan) [mucho]
(me interesan|me interesa|me gustaría recibir|me interesa recibir) {acc}
(transmítalos|transmítanlos|transfiéralos|compártalos|envíelos|mándelos|úselos|guárdelos|grábela|inclúyame|apúnteme|inscríbame|suscríbame|apúntenme) [nomás|por favor]
(aprobado|aceptado|concedido|permitido)
{si} okey
sin (duda|dudas|la menor duda|duda alguna|ninguna duda)
(por qué no|y por qué no) (adelante|hágalo|claro|dale)
{acc} {mi} (está|va|vale|es|queda|me parece) (bien|perfecto|ok|bien así)
{acc} {mi} (bien|perfecto|vale|ok)
"""

_ASSENT: Final = """
(sí|si|sip|sep|simón|claro|supuesto|luego|naturalmente|obvio|obviamente|seguro|encantado|encantada|gusto|adelante|dale|yes)
"""

_SOFT: Final = """
(gracias|muchas gracias|mil gracias|muy amable|por favor|porfa|señor|señora|señorita|joven|hombre|mujer|amigo|amiga|guapa|caballero)
(vale|ok|okay|está bien|está perfecto|bien|muy bien|de acuerdo|perfecto|conforme|genial|estupendo|correcto|exacto|exactamente|así es|eso es|venga|órale|sale|listo|dale|todo bien|autorizado|concedido|fenomenal|perfectamente|excelente|eso|así)
(de verdad|estoy seguro|estoy segura|seguro|segurísimo|segurísima|sin duda|lo confirmo|confirmo|totalmente|cuando quiera|cuando quieran|nomás|con eso|a eso|yo|con gusto|sin problema|sin problemas|al cien por cien|al cien|cien por ciento|por mi parte|que sí|por mí)
({pp}|po|pe|pues|che|mijo|mija|jefe|don|compa|ándele|ándale|nomás|no más|tranquilo|tranquila|claro|claro que sí|por supuesto|desde luego|sin drama|no hay problema|ningún problema|no hay drama|cómo no|con confianza|chévere|bárbaro|buenísimo|va|de acuerdo|adelante|me parece bien|naturalmente|obvio|encantado|encantada)
(pana|parce|weon|wey|güey|tío|tía|macho|maestro|loco|causa|bro|viejo|mi amor|corazón|cariño|reina|rey)
"""

_FILLER: Final = """
(va|vaya|ya|che|hombre|mujer|eh|ehm|em|este|esto|mmm|mm|hm|hmm|ah|ay|oh|pues|bueno|mire|mira|oiga|verá|vale|ok|bien|pos|uy|um|uhm|er|perdón|perdone|disculpe|entonces|bueno pues|pues mire|eh bueno)
"""

_NOT_YES: Final = """
(sí|si) (exacto|exactamente|así es|eso es|es así|correcto|cierto|es cierto|efectivamente|es verdad|es correcto|en efecto)
(sí sí|si si) (está bien|vale|bueno|ok|okay|bien|ya) (está bien|vale|bueno|ok|okay|bien|ya)
(sí|si) (todo bien|estoy bien|todo está bien|así está bien) [gracias]
(ah sí|ah si|ah claro|ya claro|sí ya|ya sí|sí dígame|si dígame|sí diga|sí bueno|si bueno|sí hola|ya ya|claro claro|sí sí claro claro|sí claro cómo no ya|sí ya claro|sale|hecho|bueno ya|pues ya|sí soy yo|sí ajá|seguro|bien sí bueno|sí sí ya|obvio que|venga sí ya|evidentemente|ya lo creo|va|sí ya ya|sí claro claro|sí aló|ay sí|uy sí|y claro)
"""

_NO: Final = """
(no|sí no mejor no|nop|nopi|nones|nel|noo|qué va|que va|no no|no señor|no señora|no gracias|gracias no|no muchas gracias|pues no|que no|ah no|oh no|ay no|claro que no|por supuesto que no|desde luego que no|obvio que no|evidentemente no|seguro que no|naturalmente que no|nunca|nunca jamás|jamás|jamás de los jamases|en la vida|ni hablar|ni de broma|ni loco|ni loca|ni en sueños|ni pensarlo|ni soñarlo|ni de coña|ni modo que no|ni muerto|ni muerta|de ninguna manera|de ningún modo|en absoluto|para nada|en ningún caso|bajo ningún concepto|bajo ninguna circunstancia|de eso nada|nada de eso|nanay|negativo|tampoco|mejor no|preferiblemente no|prefiero que no|preferiría que no|prefiero no|preferiría no|preferiría no hacerlo|prefiero no hacerlo|prefiero evitarlo|yo creo que no|creo que no|pienso que no|me parece que no|diría que no|no creo|no lo creo|va a ser que no|yo diría que no|más bien no|ahora no|hoy no|por ahora no|de momento no|esta vez no|no quiero|no lo quiero|no deseo|no acepto|no autorizo|no consiento|no estoy de acuerdo|no estoy conforme|no me interesa|no estoy interesado|no estoy interesada|no me apetece|no me gustaría|no me gusta|no me parece|no me parece bien|no sin correos|no sin llamadas|no sin publicidad|no sin ofertas|no me va bien|no me da la gana|no hace falta|no es necesario|no lo necesito|no procede|no pueden|no puede|no podéis|no lo haga|no lo hagan|no lo hagáis|no me grabe|no me graben|no graben|no grabe|no me llamen|no me llame|me niego|me niego rotundamente|me opongo|rotundamente no|paso|yo paso|paso de eso|déjelo|déjenlo|dejadlo|déjalo|déjelo así|déjelo estar|olvídelo|olvídalo|olvídese|basta|pare|paren|alto|stop|en contra|estoy en contra|estoy totalmente en contra|tengo algo en contra|tengo objeciones|sin mí|sin publicidad|nada de publicidad|nada de grabaciones|nada de grabar|nada|rechazado|denegado|digo que no|le digo que no|ponga que no|mi respuesta es no|es un no|por mí no|yo no|me molesta|me importa)
no se (lo|la|los|las) (permito|autorizo|doy|consiento|acepto|concedo|dejo)
(lo|la|los|las|yo|yo lo|yo la) (rechazo|niego|prohíbo|deniego|desautorizo|revoco|retiro)
(rechazo|prohíbo|deniego|desautorizo|revoco|retiro mi consentimiento|revoco mi consentimiento|retiro el consentimiento|declino|rehúso)
(no|nada|ni) {pp}
(sí digo no|sí perdón no|digo no|digo que no)
(mis datos|mi información|mi voz) (se quedan|se queda|quedan|no salen|no sale) [aquí|acá|en casa|en españa|en europa|conmigo|de aquí|de acá]
(no|nel) (quiero|acepto|autorizo|permito|deseo|consiento|apruebo) [nada|eso|{acc}|para nada|en absoluto|ni de broma|bajo ningún concepto]
(ni|no) (a palos|por nada|por todo el oro|ahora ni nunca|ahorita ni nunca|borracho|hablar del tema|madres|de chiste|a la fuerza)
(me|eso me|esto me) (incomoda|da mala espina|da miedo|da desconfianza|pone nervioso|pone nerviosa|genera desconfianza|hace sentir incómodo|hace sentir incómoda)
no (me siento|estoy) [muy|nada] (cómodo|cómoda|a gusto|tranquilo|tranquila) [con eso|con ello|así]
no se lo agradezco
(tengo que|debo|quiero|quisiera|prefiero|voy a|me veo obligado a|he de) (decir que no|rechazar|rechazarlo|negarme|declinar|oponerme|negarlo|abstenerme)
(oposición|objeción|veto|negativa|rechazo total)
(quita|quite|quita quita|quite quite|qué dice|quía|ca) [hombre|no|de ahí]
(por|a|bajo|en) (ningún|ninguna|nada) (motivo|precio|del mundo|razón|circunstancia|concepto|caso|modo|manera|forma)
(prefiero|preferiría|quiero|quisiera|deseo) que (mis datos|mi información|todo|eso|esto|se) [se] (queden|quede|queden|permanezcan|no salgan|no salga) [aquí|acá|entre nosotros|en casa|de aquí|conmigo|en privado|en españa|en europa]
(que|eso|esto|todo) [se] (quede|queda|quedan) (entre nosotros|aquí|acá|en casa|en privado)
(quédeselo|quédenselo|guárdeselo|guárdenselo) [para usted|para ustedes|para sí]
(es|son|mi salud es|mi ubicación es) [algo|cosa|un tema] (privado|privada|mía|mío|personal|cosa mía|asunto mío|cosas mías|privadas)
[mejor|prefiero|preferiblemente] sin {acc} [por favor|gracias]
(apáguelo|apáguenlo|apague|apaguen|quítelo|quítenlo|pare|paren|corte|corten|deténgalo|detenga) [{acc}|eso|esto] [por favor]
me niego [en redondo|rotundamente] [a {do}|a que {subj}|a que me {subj}|a eso|a ello]
(deje|dejen|mantenga|mantengan|guarde|guarden) (mis datos|mi información|todo|eso) (en españa|en europa|aquí|acá|en el país|en casa)
(tengo|tendré|voy a tener) que (decirle|decirles|decir) que no
(es|va a ser|será|sería|lo mío es) un no [de mi parte|por mi parte|rotundo|claro]
(antes|primero) (muerto|muerta|me muero)
(así|ya) (estoy|está) bien [así] [gracias|no gracias]
(absolutamente|definitivamente) (nunca|jamás|no|nada)
no (es|va a ser|será) posible
(sáltelo|sáltenlo|sáltese eso|dejémoslo|dejémoslo así|olvidémoslo|pasemos de eso|omítalo)
"""

_DOUBT: Final = """
no (me|nos) (molesta|molestaría|incomoda|incomodaría|estorba|afecta|importa|importaría|da|causa|supone)
(no sé|no lo sé|no sabría|no sabría decirle|ni idea|no tengo ni idea|no tengo idea|no estoy seguro|no estoy segura|no estoy muy seguro|no estoy muy segura|no estoy convencido|no estoy convencida|no lo tengo claro|no lo tengo muy claro|no me queda claro|quizás|quizá|tal vez|a lo mejor|puede ser|puede que|puede que sí|podría|podría ser|probablemente|posiblemente|posible|es posible|seguramente|capaz|capaz que sí|supongo|supongo que sí|creo|creo que sí|yo creo que sí|pienso|pienso que sí|imagino|imagino que sí|me imagino|diría|diría que sí|me parece que sí|parece|ya veremos|veremos|ya se verá|ya veré|depende|según|tengo que pensarlo|lo tengo que pensar|déjeme pensarlo|lo pensaré|pensarlo|pensármelo|reflexionar|duda|dudas|tengo dudas|dudo|lo dudo|dudoso|indeciso|indecisa|más o menos|más tarde|luego|en otro momento|otro día|otra vez será|todavía no|aún no|ni sí ni no|en principio|en principio sí|en teoría|hasta cierto punto|de aquella manera|regular|un poco|espero|espero que sí|ojalá|tendría que preguntar|tengo que preguntar|preguntar a|preguntarle a|consultarlo|consultar|quién sabe|vaya usted a saber|sabe dios|ahorita|al rato|después)
(no) [le|lo|la|te|les|os|se] [he|acabo de|he podido] (entiendo|entendí|entendido|comprendo|comprendido|oigo|oí|oído|escucho|escuché|capto|pillo|pillado|entender) [bien|nada|muy bien|la pregunta]
no (estoy|estaría|es que esté) [del todo|totalmente|en principio] en contra
no veo cómo (negarme|decir que no|rechazarlo)
no (le|les) digo que no
no (digo|diré) que no
"""

_INDIFFERENT: Final = """
(me da igual|me es igual|me da lo mismo|da igual|da lo mismo|lo mismo me da|igual me da|me es indiferente|es indiferente|no me importa|me importa poco|como quiera|como quieran|como quieras|como usted quiera|como ustedes quieran|como vea|como usted vea|como prefiera|como prefieran|lo que usted diga|lo que diga|lo que quiera|lo que quieran|haga lo que quiera|hagan lo que quieran|usted decide|ustedes deciden|usted sabrá|ustedes sabrán|usted verá|ustedes verán|si quiere|si usted quiere|si quieren|si quieres|qué más da|que más da|me la suda|me vale|me resbala|allá ustedes|allá usted)
"""

_ACKNOWLEDGED: Final = """
(vale|ok|okay|oká|bueno|bien|muy bien|está bien|de acuerdo|ya|ya veo|ya ya|ajá|aja|ah|oh|mhm|mm|mmm|hm|entiendo|ya entiendo|entendido|lo entiendo|comprendo|comprendido|lo he entendido|lo comprendo|enterado|enterada|anotado|tomo nota|recibido|claro claro|lo sé|ya lo sé|le escucho|le oigo|la escucho|la oigo|te escucho|los escucho|escucho|dígame|diga|aquí estoy|estoy aquí|sigo aquí|hola|buenos días|buenas|buenas tardes|aló|bueno pues|perfecto|genial|estupendo|correcto|exacto|exactamente|así es|eso es|cierto|es verdad|interesante|venga|va|órale|sale|listo|siga|continúe|adelante siga|prosiga|gracias|por favor|conforme|confirmo|qué bien|ah vale|ah ok|ah bueno|ah ya|eso|así|fenomenal|excelente)
"""

_CONDITION: Final = """
(siempre que|siempre y cuando|solo|sólo|solamente|únicamente|excepto|salvo|menos|a menos|con tal|condición|condiciones|a condición|mientras|hasta|antes|primero|cuando|una vez|por esta vez|esta vez|por una vez|solo por|en parte|parcialmente|una parte|parte|la mitad|sin|a cambio|en caso|temporalmente|por ahora sí|hoy sí|como mucho|como máximo|limitado|excepcionalmente|lo primero|lo segundo|lo otro|la primera|la otra|a no ser|en tanto|nada más|nada más que|no más que|aparte de|quitando)
(si|si es|si no|si me|si se|si lo|si hay|si puedo|si eso|si solo) (es|no|me|se|lo|hay|puedo|eso|solo|hace|tengo|tiene|fuera|usted|ustedes|puede|pueden|va|van|después|luego|de verdad|realmente|sirve|queda|te|les|le|nadie|esto)
"""

_BUT: Final = """
(pero|aunque|sin embargo|no obstante|o|sino|en cambio|ahora bien|por otro lado|eso sí)
"""

_QUESTION: Final = """
(qué|quién|quiénes|cómo|dónde|cuándo|por qué|para qué|cuál|cuáles|cuánto|cuánta|cuántos|a qué|de qué|mande|cómo dice|perdone qué)
(puedo|podría|podrían repetir|puede repetir|puede repetirlo|puede explicarme|puede decirme|me puede|me lo puede|me explica|tengo que|debo|hay que|es obligatorio|es usted|es una|es un|hay algún|repita|repítame|repetir|explíqueme|explicar|significa|quiere decir|una pregunta|con quién)
"""

_CORRECTED: Final = """
(mejor dicho|perdón|perdone|disculpe|espere|espera|no espere|no espera|me equivoqué|me he equivocado|corrijo|me corrijo|rectifico|o sea|o mejor|más bien|en realidad|pensándolo bien|pensándolo mejor|he cambiado de idea|cambié de idea|ay no digo|ups|miento|qué digo)
(quería decir|quise decir|no perdón)
"""

_WANT: Final = """
({imp}|{pp}|quiero|quisiera|deseo|me gustaría|gustaría|querría|acepto|consiento|autorizo|permito|doy|de acuerdo|conforme|consentimiento|permiso|autorización|interesa|interesado|interesada|necesito|apetece|apruebo|puede|pueden|podéis|parece|prefiero|quiera|favor|{do}|{part}|{acc})
"""

_NEGATOR: Final = """
(no|ni|nunca|jamás|ningún|ninguna|ninguno|nada|nadie|tampoco|sin)
"""

_CORE: Final = """
(concedido|aprobado|aprobada|aceptado|aceptada|ningún problema|no hay problema|acepto|autorizo|permito|consiento|apruebo|confirmo|doy mi consentimiento|doy permiso|hágalo|con todo el gusto)
"""

_MAY: Final = """
(puede|pueden|podéis|podés)
"""

_BESIDE: Final = """
({acc}|{do}|{subj}|{part}|{pp}|{imp})
(yo|usted|ustedes|ellos|la|lo|le|les|los|las|el|un|una|de|a|al|para|con|que|del|se|os|es|son|está|están|estoy|sea|tenerlos|tenerlo|tenerla|tener|tienen|tiene|hacer|hacerlo|ser|todo|todos|esto|eso|también|claro|ciertamente|totalmente|completamente|aquí|allí|allá|entonces|mire|oiga|señor|señora|mis|mi|su|sus|socios|empresa|servicio|gente|compañeros|por mí|por supuesto|cariño|jefe)
"""

_ASKS: Final = """
(puede|pueden|podéis|es|está|están|tiene|tienen|puedo|debo|hay)
"""

_MINE: Final = """
(puedo|podemos)
"""

_CUT: Final = """
(la|lo|le|los|las|el|un|una|de|a|al|para|con|que|del|me|se|es|son|está|estoy|puede|pueden|yo|usted|mis|mi|su|sus|entonces|así|bien|y)
"""

_TAG: Final = """
(por qué no|y por qué no|cómo no)
"""


def _topic(
    acc: str,
    do: str,
    subj: str,
    part: str,
    imp: str = "hágalo",
    *,
    pp: str = "para eso",
) -> dict[str, str]:
    return {
        "pp": pp,
        "imp": imp,
        "acc": f"eso|esto|ello|todo|todo eso|todo esto|{acc}",
        "do": f"hacerlo|hacer eso|hacer esto|proceder|seguir adelante|{do}",
        "subj": f"lo hagan|lo haga|lo hagáis|lo hagas|hagan eso|{subj}",
        "part": f"hecho|{part}",
    }


PACK: Final = SpeechPack(
    parts=_PARTS,
    yes=_YES,
    assent=_ASSENT,
    soft=_SOFT,
    filler=_FILLER,
    not_yes=_NOT_YES,
    no=_NO,
    doubt=_DOUBT,
    indifferent=_INDIFFERENT,
    acknowledged=_ACKNOWLEDGED,
    condition=_CONDITION,
    but=_BUT,
    question=_QUESTION,
    corrected=_CORRECTED,
    want=_WANT,
    negator=_NEGATOR,
    tag=_TAG,
    core=_CORE,
    may=_MAY,
    beside=_BESIDE,
    asks=_ASKS,
    mine=_MINE,
    cut=_CUT,
    topics={
        "": _topic("este tratamiento", "hacerlo así", "procedan", "realizado"),
        "transfer": _topic(
            "[la|el] (transmisión|transferencia|tratamiento|envío|cesión) [de datos|de mis datos|de los datos]|mis datos|los datos",
            "(transmitir|transferir|enviar|tratar|compartir|ceder|mandar|usar|procesar) [mis datos|los datos|la información|todo]|(transmitirlos|transferirlos|enviarlos|tratarlos|compartirlos|mandarlos)",
            "(transmitan|transfieran|envíen|traten|compartan|manden|procesen|transmita|envíe|compartáis|enviéis) [mis datos|los datos]",
            "transmitidos|transferidos|enviados|tratados|compartidos",
            "(envíen|envíe|transmitan|transmita|compartan|transfieran|transfiera|comparta|traten|procesen) [mis datos|los datos|nomás|no más|todo|los]|(mándenlos|envíenlos|envíelos|mándelos|páselos|pásenlos|compártanlos|compártalos|transmítanlos|transmítalos|transfiéranlos|transfiéralos) [nomás|no más]|(manden|mande|pase|pasen) (mis datos|los datos|todo|la información) [nomás]",
            pp="allá|allí|al extranjero|a ellos|al proveedor|a ese servicio|fuera|a otro país",
        ),
        "recording": _topic(
            "[la] grabación [de la llamada|de la conversación]|la (llamada|conversación)|ser (grabado|grabada)|que se grabe [la llamada|la conversación]|esta (llamada|conversación)",
            "grabar [la llamada|la conversación|esta llamada|esta conversación|todo]|(grabarme|grabarla|grabarlo|grabarnos)",
            "(graben|grabe|grabéis|se grabe|me graben|me grabe) [la llamada|la conversación|esta llamada|esta conversación]",
            "grabada|grabado",
            "(graben|grabe|grabad|graba|grábela|grábenla|grábelo) [la llamada|la conversación|esta llamada|nomás|todo|{muy}]",
            pp="para la grabación",
        ),
        "marketing": _topic(
            "[la|el|su] (publicidad|boletín|newsletter)|[las|sus|vuestras] (ofertas|promociones|novedades|llamadas)|información",
            "(llamarme|contactarme|informarme|escribirme|mandarme ofertas|enviarme ofertas|mandarme publicidad|enviarme publicidad|enviarme información|enviármelas|mandármelas)",
            "me (llamen|contacten|informen|manden ofertas|envíen ofertas|escriban|llame|envíen publicidad|envíen información|manden publicidad|las manden|las envíen|llaméis)",
            "contactado|contactada|informado|enviadas",
            "(mándenme|mándeme|envíenme|envíeme|enviadme|mandadme|mándame) [{acc}|ofertas|el boletín|las ofertas|información|publicidad|novedades]|(llámenme|llámeme|contáctenme|contácteme|infórmenme|infórmeme|apúnteme|apúntenme|escríbanme|escríbame|inscríbanme|suscríbanme|avísenme|avíseme|agréguenme|agrégueme|mándelas|mándenlas|envíelas|envíenlas|mándelo|mándenlo|envíelo|envíenlo|mándemelas|mándenmelas|envíenmelas|mándame|mande|manden|envíe|envíen) [{muy}|{acc}|a la lista]|manténganme informado|manténganme informada",
            pp="para (ofertas|las ofertas|publicidad|promociones|eso)|con (ofertas|las ofertas|promociones|novedades)",
        ),
        "profiling": _topic(
            "[el|un] (perfil|perfilado|análisis) [de mis datos]|la elaboración de perfiles|la creación de un perfil",
            "(crear|hacer|elaborar) [un perfil|el perfil|mi perfil]|(analizar|usar|mirar|estudiar) (mis datos|mis hábitos|mis compras|mis gustos)|personalizar [las ofertas|todo]",
            "(creen|hagan|elaboren) un perfil|analicen mis datos",
            "creado|analizados",
            imp="(hagan|haga|creen|elaboren|háganme) (un perfil|el perfil|mi perfil)|(personalicen|personalice|personalícenlo|personalícenlas) [las ofertas|mis ofertas|todo|la oferta]|(analicen|analice|miren|estudien|usen) (mis datos|mis hábitos|mis compras|mis gustos)",
            pp="para (el perfil|los perfiles|la personalización|personalizar|el análisis)",
        ),
        "automated_decision": _topic(
            "[la|una] decisión [automática|automatizada]",
            "decidir [automáticamente]",
            "decidan [automáticamente]",
            "decidido|tomada [automáticamente]",
        ),
        "training": _topic(
            "[el] (entrenamiento|uso) [de mis datos]|mis datos|mi voz|la mejora",
            "(usar|utilizar|analizar) [mis datos|mi voz|la llamada|los datos]|(usarlos|utilizarlos|usarla|usarlo|utilizarlo|utilizarla|emplearlos)",
            "(usen|utilicen|analicen|use|utilice) [mis datos|mi voz|la llamada]|(lo|la|los) (usen|use|utilicen)",
            "usados|utilizados|usada",
            "(usen|use|utilicen|utilice|analicen|empleen) [mis datos|mi voz|la llamada|los datos|todo|nomás]|(úsenlo|úselo|úsenlos|úselos|úsenla|úsela|utilícenlo|utilícelo|utilícenlos) [nomás]",
            pp="para (entrenar los sistemas|entrenar sus sistemas|entrenar las máquinas|entrenar|el entrenamiento|mejorar|la mejora|entrenarlo|entrenarla|entrenamiento|aprender) [el sistema|el servicio|la ia|la máquina|su sistema]|con ese fin|para ese fin|para eso",
        ),
        "special": _topic(
            "[el] tratamiento [de mis datos|de mis datos de salud]|mis datos [de salud|médicos]",
            "(tratar|usar|guardar|utilizar) [mis datos|mis datos de salud|los datos]|tratarlos",
            "(traten|usen|guarden) [mis datos|mis datos de salud]",
            "tratados|usados",
            imp="(traten|trate|usen|use|guarden|guarde|procesen|conserven|anoten|anote|apunten|apunte|registren|registre) [mis datos|los datos|mis datos de salud|todo|lo de mi salud|mis alergias|mi enfermedad|mi diagnóstico]|(anótelo|anótenlo|apúntelo|apúntenlo|guárdelo|guárdenlo|guárdenlos|guárdelos|regístrelo|regístrenlo|póngalo|pónganlo|úsenlos|trátenlos)",
            pp="en (mi|la) (ficha|expediente|historial|historia)|en el (expediente|sistema|historial)|sobre mi salud",
        ),
        "biometric": _topic(
            "[el|la] (reconocimiento de voz|huella de voz|verificación|reconocimiento)|mi voz",
            "(usar|verificar|reconocer|comprobar|guardar|registrar) [mi voz|la huella de voz|mi huella de voz|mi huella vocal|mi huella]|(reconocerme|identificarme|verificarme|autenticarme|comprobarla|guardarla|usarla)",
            "(usen|verifiquen|reconozcan|comprueben) [mi voz]",
            "verificada|reconocida|usada",
            imp="(verifiquen|verifique|usen|use|comprueben|compruebe|guarden|guarde|tomen|tome|registren|registre) [mi voz|la voz|mi huella de voz|la huella de voz|mi huella vocal|mi huella]|(reconózcanme|identifíquenme|reconózcame|identifíqueme|verifíquenme|verifíqueme|úsenla|úsela|guárdenla|guárdela|tómenla)",
            pp="(por|con|a través de) (la voz|mi voz|voz)|como (contraseña|clave)|en vez de (la contraseña|la clave|contraseña|clave)|para (identificarme|reconocerme|verificarme|entrar)",
        ),
        "parental": _topic(
            "[el] tratamiento|los datos de (mi hijo|mi hija)",
            "(tratar|usar) los datos de (mi hijo|mi hija)",
            "(traten|usen) los datos de (mi hijo|mi hija)",
            "tratados",
            imp="(traten|usen) los datos",
        ),
        "location": _topic(
            "[la|mi] (ubicación|localización|posición)|dónde estoy",
            "(usar|ver|consultar|saber|mirar|tomar|compartir|conocer|rastrear) [mi ubicación|la ubicación|dónde estoy|mi posición|dónde ando]|(localizarme|ubicarme|geolocalizarme|rastrearme|verla|usarla)",
            "(usen|consulten) mi ubicación|me (localicen|ubiquen)",
            "usada|localizado|localizada",
            imp="(usen|use|consulten|consulte|vean|vea|miren|mire|tomen|tome|busquen) [mi ubicación|la ubicación|mi posición|dónde estoy]|(localícenme|localíceme|ubíquenme|ubíqueme|geolocalícenme|rastréenme|úsenla|tómenla|véanla|búsquenme)",
            pp="por (el gps|gps|el móvil|el celular)|con el (gps|móvil|celular)",
        ),
    },
)
